import { buryFirefox, type FoundFirefox, openFirefox, shown, strikeFirefox } from '../../support/firefox.ts';
import type { Doomed, Opening } from './doomed.ts';
import { NOTE, type Note, SEEN, watchSaving } from './watch-saving.ts';

/** Gives the page the text of a draft as a file that is dropped on it. */
function dropText(text: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'ban-nhap.json', { type: 'application/json' }));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

async function open(firefox: FoundFirefox, folder: string): Promise<Doomed> {
  const opened = await openFirefox(firefox, folder);
  const { page } = opened;
  return {
    drop: async (address, text) => {
      await page.goto(address);
      await shown(page, 'h1');
      await page.evaluate(dropText, text);
      await shown(page, 'h1', 'Báo cáo thực hiện dân chủ ở cơ sở 6 tháng đầu năm');
    },
    watch: async (take) => {
      await page.exposeFunction(NOTE, (note: string) => take(JSON.parse(note) as Note));
      await page.evaluateOnNewDocument(watchSaving, [SEEN, NOTE] as const);
    },
    openSection: async (address) => {
      await page.goto(address);
      const box = await shown(page, SEEN.box);
      return box.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : ''));
    },
    untilSaved: async () => {
      await shown(page, SEEN.saveLine, SEEN.saved);
    },
    markAll: async () => {
      await page.click(SEEN.box);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
    },
    type: (letter) => page.keyboard.type(letter),
    stored: () => Promise.resolve(undefined),
    kill: () => strikeFirefox(opened),
  };
}

/** A Firefox to be killed. */
export function inFirefox(firefox: FoundFirefox): Opening {
  return { open: (folder) => open(firefox, folder), bury: buryFirefox };
}
