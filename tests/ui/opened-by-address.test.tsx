import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE } from '../support/shipped.ts';

const COUNTING = /Đang kiểm tra/;
/** One of its own for each test: a draft that was looked through in this page is known. */
const drafts = (id: string) => keptDrafts({ ...COMPLETE, id, sample: false });

/** What stood on the screen at each moment at which it changed. */
function watchScreen(): readonly { readonly words: string; readonly boxes: number }[] {
  const seen: { words: string; boxes: number }[] = [];
  watch = new MutationObserver(() =>
    seen.push({ words: document.body.textContent ?? '', boxes: screen.queryAllByRole('textbox').length }),
  );
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  return seen;
}

let watch: MutationObserver | undefined;
afterEach(() => watch?.disconnect());

describe('a long draft opened by its address', () => {
  it('can be written in before it was looked through, and says then how far it is', async () => {
    const seen = watchScreen();
    await renderApp('#/ban-nhap/lon-1/muc/s5_2', { repository: await drafts('lon-1') });
    expect(await screen.findByText(/\d+\/29 mục đủ/)).toBeVisible();
    expect(seen.some(({ words, boxes }) => COUNTING.test(words) && words.includes('…/29 mục đủ') && boxes > 0)).toBe(
      true,
    );
    expect(document.body).not.toHaveTextContent(COUNTING);
  });

  it('lists its sections before, and says of none and of no question of the order what is not known yet', async () => {
    const seen = watchScreen();
    await renderApp('#/ban-nhap/lon-2', { repository: await drafts('lon-2') });
    expect(await screen.findByRole('link', { name: /Tiếp tục mục|Kiểm tra báo cáo/ })).toBeVisible();
    const [first] = seen.filter(({ words }) => COUNTING.test(words));
    expect(first?.words).toContain('Tiếp xúc, đối thoại với Nhân dân');
    expect(first?.words).not.toMatch(/Chưa trả lời|Đã trả lời|Đang làm|0 chưa làm/);
    expect(document.body).not.toHaveTextContent(COUNTING);
  });

  it('is not put to the check before it was looked through', async () => {
    const seen = watchScreen();
    await renderApp('#/ban-nhap/lon-3/kiem-tra', { repository: await drafts('lon-3') });
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(seen.some(({ words }) => COUNTING.test(words))).toBe(true);
    expect(document.body).not.toHaveTextContent(COUNTING);
  });
});
