import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { parseHash } from '../../src/ui/app/route.ts';
import { text, withAnswer } from '../support/builders.ts';
import { changesIn, written } from '../support/docx/changes-in.ts';
import { editedDocument, withParagraphAfter, withWords } from '../support/docx/edit-word-file.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const mine = { ...COMPLETE, id: 'a', sample: false };
const print = { outline: OUTLINE, draft: mine, format: 'HD36', purpose: { kind: 'draft', number: 1 } } as const;

type Edit = (xml: string) => string;

/** The page after a Word file, changed or not, was dropped on it; on the machine there is this draft. */
async function droppedOn(here: Draft, heading: string, ...edits: readonly Edit[]) {
  const bytes = await written(print);
  const edited = edits.length > 0 ? editedDocument(bytes, (xml) => edits.reduce((all, edit) => edit(all), xml)) : bytes;
  const file = new File([edited as Uint8Array<ArrayBuffer>], 'Bao-cao.docx');
  const rendered = await renderApp('#/', { chooseFile: async () => file, repository: await keptDrafts(here) });
  await rendered.user.click(await screen.findByRole('button', { name: 'Mở tệp' }));
  await screen.findByRole('heading', { level: 1, name: heading }, { timeout: 10_000 });
  return rendered;
}

const CHANGED = 'Những chỗ đã sửa trong Word';
const DIFFERS = 'Bản nháp trên máy đã khác bản trong tệp';
const later = withAnswer({ ...mine, updatedAt: '2026-05-13T01:00:00.000Z' }, 's2_1', 'ket_qua', text('Viết tiếp.'));

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
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
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
    await waitFor(() => expect(notice.closest('[tabindex="-1"]')).toHaveFocus());
    expect(screen.queryByRole('group', { name: /Sửa Lời văn của mục/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lấy lại như trước' }));
    expect(screen.getByRole('group', { name: /Sửa Lời văn của mục/ })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('are gone after a reload, and it is said how to see them again', async () => {
    await renderApp('#/ban-nhap/a/sua-trong-word', { repository: await keptDrafts(mine) });
    expect(await screen.findByText(/Thả lại tệp Word vào trang để so lại/)).toBeVisible();
  });

  it('that are one act are one choice, and all its places are shown', async () => {
    const whole = 'Xã Gia Lộc có 19 thôn, 11.240 hộ, 38.640 nhân khẩu;';
    await droppedOn(
      mine,
      CHANGED,
      withParagraphAfter('11.240 hộ', 'Đảng bộ xã có 57 chi bộ, đảng bộ trực thuộc với 1.986 đảng viên.'),
      withWords('11.240 hộ', whole),
    );
    const one = screen.getByRole('group', { name: /^Tách đoạn/ });
    expect(within(one).getAllByRole('radio')).toHaveLength(2);
    expect(within(one).getAllByRole('heading', { level: 3 })).toHaveLength(2);
    expect(one).toHaveTextContent('chỉ lấy hoặc giữ cùng nhau');
  });
});

describe('a Word file of a draft that went on here', () => {
  it('changed in Word: its changes are for the draft that is here, and it is said', async () => {
    await droppedOn(later, CHANGED, withWords('11.240 hộ', 'Xã Gia Lộc có 19 thôn.'));
    expect(window.location.hash).toBe('#/ban-nhap/a/sua-trong-word');
    expect(screen.getByText(/Những chỗ lấy ở đây vào bản đang soạn trên máy/)).toBeVisible();
    expect(screen.getByRole('group', { name: /^Sửa/ })).toHaveTextContent('Lúc xuất tệp');
  });

  it('not changed in Word: it is said, with the draft that is here as the next step, and nothing is added', async () => {
    await droppedOn(later, DIFFERS);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    const next = screen.getByRole('link', { name: 'Mở bản đang soạn trên máy' });
    expect(next).toHaveAttribute('href', '#/ban-nhap/a');
  });

  it('opened apart is told apart in the list', async () => {
    const { user } = await droppedOn(later, DIFFERS);
    await user.click(screen.getByRole('button', { name: 'Mở bản trong tệp thành một bản nháp riêng' }));
    await screen.findByRole('heading', { level: 1, name: /6 tháng đầu năm 2026/ });
    await act(async () => {
      window.location.hash = '#/';
    });
    const drafts = await screen.findByRole('region', { name: 'Các bản nháp' });
    expect(within(drafts).getAllByRole('link', { name: /^Soạn tiếp/ })).toHaveLength(2);
    expect(within(drafts).getAllByText(/mở từ tệp Bao-cao\.docx lúc \d\d:\d\d, ngày/)).toHaveLength(1);
  });
});

describe('a copy of the sample report', () => {
  it('is known as one in the list and above its screens', async () => {
    await renderApp('#/', { repository: await keptDrafts(mine) });
    expect(await screen.findByText(/^Chép từ báo cáo mẫu/)).toBeVisible();
    await act(async () => {
      window.location.hash = '#/ban-nhap/a';
    });
    expect(await screen.findByText(/bản nháp chép từ báo cáo mẫu/)).toBeVisible();
  });
});
