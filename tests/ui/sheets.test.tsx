import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE } from '../support/shipped.ts';

const DRAFT = { ...COMPLETE, id: 'a', sample: false };

async function open(hash: string) {
  const opened = await renderApp(hash, { repository: await keptDrafts(DRAFT) });
  return opened;
}

/** The pages are laid when nothing else is to be done, which on a busy machine takes a while. */
const SLOW = { timeout: 10_000 };

const sheets = () => screen.getAllByRole('article');
/** What a click goes to: the paragraph with these words. */
async function printed(words: RegExp): Promise<HTMLElement> {
  const [line] = await screen.findAllByText(words, { selector: '.sheet .tl' }, SLOW);
  if (!line) throw new Error(`Not printed: ${words}`);
  return line;
}

describe('the printed pages', () => {
  it('are all there at their size from the beginning, and are filled one after the other', async () => {
    await open('#/ban-nhap/a/xem-truoc');
    await screen.findAllByRole('article', {}, SLOW);
    const count = sheets().length;
    expect(count).toBeGreaterThan(15);
    await waitFor(
      () => expect(sheets().filter((sheet) => sheet.getAttribute('aria-busy') === 'true')).toEqual([]),
      SLOW,
    );
    expect(sheets()).toHaveLength(count);
  });

  it('are all filled at once before they are printed', async () => {
    const never = vi.spyOn(window, 'setTimeout');
    await open('#/ban-nhap/a/xem-truoc');
    await screen.findAllByRole('article');
    never.mockImplementation(() => 0 as unknown as ReturnType<typeof setTimeout>);
    try {
      act(() => void window.dispatchEvent(new Event('beforeprint')));
      expect(sheets().filter((sheet) => sheet.getAttribute('aria-busy') === 'true')).toEqual([]);
    } finally {
      never.mockRestore();
    }
  });

  it('are laid anew at once when one prints before they followed a change', async () => {
    const { user } = await open('#/ban-nhap/a/xem-truoc');
    await printed(/Xã Gia Lộc có 19 thôn/);
    await user.click(screen.getByText('Mức độ khẩn, lưu hành, cách in'));
    await user.selectOptions(screen.getByLabelText('Mức độ khẩn'), 'HỎA TỐC');
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(within(sheets()[0] ?? document.body).getByText('HỎA TỐC')).toBeInTheDocument();
  });

  it('lead from a paragraph to its box', async () => {
    const { user } = await open('#/ban-nhap/a/xem-truoc');
    await user.click(await printed(/Xã Gia Lộc có 19 thôn/));
    await waitFor(() => expect(window.location.hash).toBe('#/ban-nhap/a/muc/s1_1?o=text.ket_qua'));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('name', 'text.ket_qua'));
  });

  it('lead from a figure in the annex to its box', async () => {
    const { user } = await open('#/ban-nhap/a/xem-truoc');
    const [cell] = await screen.findAllByText('11.240', { selector: '.sheet td .tl' }, SLOW);
    if (!cell) throw new Error('No such cell');
    await user.click(cell);
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/ban-nhap\/a\/muc\/s1_1\?o=figures\.\w+\.actual$/));
  });

  it('can be walked through by keyboard: headings are links to their sections', async () => {
    await open('#/ban-nhap/a/xem-truoc');
    await printed(/Xã Gia Lộc có 19 thôn/);
    const links = sheets().flatMap((sheet) => within(sheet).queryAllByRole('link'));
    expect(links.length).toBeGreaterThan(3);
    expect(links.map((link) => link.getAttribute('href'))).toContain('#/ban-nhap/a/muc/s1_1?o=section');
  });

  it('do not lead away from words that are being marked', async () => {
    await open('#/ban-nhap/a/xem-truoc');
    const line = await printed(/Xã Gia Lộc có 19 thôn/);
    window.getSelection()?.selectAllChildren(line);
    line.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(window.location.hash).toBe('#/ban-nhap/a/xem-truoc');
    window.getSelection()?.removeAllRanges();
  });

  it('stand beside the form when asked, mark its section and follow what is typed', async () => {
    const { user } = await open('#/ban-nhap/a/muc/s1_1');
    expect(screen.queryAllByRole('article')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Trang in' }));
    const line = await printed(/Xã Gia Lộc có 19 thôn/);
    expect(line.closest('p')).toHaveAttribute('data-current');
    const box = document.querySelector<HTMLTextAreaElement>('[name="text.ket_qua"]');
    if (!box) throw new Error('No box');
    await user.type(box, ' Câu vừa gõ.');
    expect(await printed(/Câu vừa gõ/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Gợi ý' }));
    expect(screen.queryAllByRole('article')).toEqual([]);
  });
});
