import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parseHash } from '../../src/ui/app/route.ts';
import { changesIn, written } from '../support/docx/changes-in.ts';
import { editedDocument, withWords } from '../support/docx/edit-word-file.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const mine = { ...COMPLETE, id: 'a', sample: false };
const print = { outline: OUTLINE, draft: mine, format: 'HD36', purpose: { kind: 'draft', number: 1 } } as const;

/** The page after a changed Word file was dropped on it. */
async function dropped() {
  const edited = editedDocument(await written(print), (xml) =>
    withWords('ĐÁNH GIÁ CHUNG', 'ĐÁNH GIÁ TỔNG QUÁT')(withWords('11.240 hộ', 'Xã Gia Lộc có 19 thôn.')(xml)),
  );
  expect(await changesIn(edited, print)).toHaveLength(2);
  const file = new File([edited as Uint8Array<ArrayBuffer>], 'Bao-cao.docx');
  const rendered = await renderApp('#/', { chooseFile: async () => file, repository: await keptDrafts(mine) });
  await rendered.user.click(await screen.findByRole('button', { name: 'Mở tệp' }));
  await screen.findByRole('heading', { level: 1, name: 'Những chỗ đã sửa trong Word' }, { timeout: 10_000 });
  return rendered;
}

describe('the places changed in Word', () => {
  it('have an address of their own', () => {
    expect(parseHash('#/ban-nhap/a/sua-trong-word')).toEqual({ screen: 'wordEdits', draft: 'a' });
  });

  it('are shown one by one: words, choice or reason, and the way to the box', async () => {
    await dropped();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    const line = screen.getByRole('group', { name: /Sửa Lời văn của mục/ });
    expect(within(line).getAllByRole('radio')).toHaveLength(2);
    expect(within(line).getByRole('link', { name: /Sửa ở ô này/ })).toHaveAttribute(
      'href',
      '#/ban-nhap/a/muc/s1_1?o=text.ket_qua',
    );
    const heading = screen.getByRole('group', { name: /Sửa Đề mục/ });
    expect(within(heading).queryAllByRole('radio')).toEqual([]);
    expect(heading).toHaveTextContent('chữ này do đề cương hoặc thể thức quy định');
    expect(screen.getByRole('button', { name: 'Chưa chọn chỗ nào để lấy' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('go into the draft by the button, by keyboard alone, and the focus is on what happened', async () => {
    const { user } = await dropped();
    const line = screen.getByRole('group', { name: /Sửa Lời văn của mục/ });
    within(line).getByRole('radio', { name: 'Giữ chữ trong bản nháp' }).focus();
    await user.keyboard(' ');
    await user.keyboard('{ArrowUp}');
    screen.getByRole('button', { name: 'Đưa 1 chỗ vào bản nháp' }).focus();
    await user.keyboard('{Enter}');
    const notice = await screen.findByText(/Đã đưa 1 chỗ vào bản nháp/);
    expect(notice.closest('[tabindex="-1"]')).toHaveFocus();
    expect(screen.queryByRole('group', { name: /Sửa Lời văn của mục/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lấy lại như trước' }));
    expect(screen.getByRole('group', { name: /Sửa Lời văn của mục/ })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('are gone after a reload, and it is said how to see them again', async () => {
    await renderApp('#/ban-nhap/a/sua-trong-word', { repository: await keptDrafts(mine) });
    expect(await screen.findByText(/Thả lại tệp Word vào trang để so lại/)).toBeVisible();
  });
});
