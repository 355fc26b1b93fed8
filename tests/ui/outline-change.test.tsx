import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { allFigures } from '../../src/domain/outline/outline-tree.ts';
import { planOutlineChange } from '../../src/domain/outline-change/plan-change.ts';
import { withOutline } from '../../src/domain/outline-change/with-outline.ts';
import { fail } from '../../src/domain/shared/result.ts';
import { createOutlineShelf } from '../../src/state/outline-shelf.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { createMemoryHistory } from '../../src/storage/memory-history.ts';
import { hrefOf, parseHash } from '../../src/ui/app/route.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { SECOND } from '../support/second-outline.ts';
import { COMPLETE, OUTLINE, SHIPPED } from '../support/shipped.ts';

const mine: Draft = { ...COMPLETE, id: 'a', sample: false };
const moved = withOutline(mine, planOutlineChange(mine, OUTLINE, SECOND), '2026-05-11T01:00:00.000Z');

/** A machine with the draft and the other outline. */
async function machine(draft: Draft): Promise<DraftRepository> {
  const repository = await keptDrafts(draft);
  const shelf = createOutlineShelf({ repository, shipped: SHIPPED.outlines, now: () => '2026-05-11T01:00:00.000Z' });
  await shelf.getState().keep(SECOND, { kind: 'word', fileName: 'cap-tren.docx' });
  return repository;
}

async function opened(hash: string, draft: Draft = mine, parts: Parameters<typeof renderApp>[1] = {}) {
  const repository = await machine(draft);
  const rendered = await renderApp('#/', { repository, ...parts });
  await act(() => rendered.services.shelf.getState().load());
  window.location.hash = hash;
  await waitFor(() => expect(document.querySelector('.tabs')).toBeInTheDocument());
  return { ...rendered, repository };
}

const SETTINGS = 'Hạn gửi và mức chi tiết';
const CHANGE = '#/ban-nhap/a/doi-de-cuong';
const LEFT = '#/ban-nhap/a/khong-con';

async function rowOf(name: RegExp): Promise<HTMLElement> {
  const row = (await screen.findByRole('rowheader', { name })).closest('tr');
  if (!row) throw new Error('no row');
  return row;
}

async function choose({ user }: Pick<Awaited<ReturnType<typeof opened>>, 'user'>) {
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Đề cương mới' }),
    'Đề cương của cấp trên (bản 1)',
  );
}

describe('the addresses', () => {
  it('lead to both screens', () => {
    expect(parseHash(CHANGE)).toEqual({ screen: 'outlineChange', draft: 'a' });
    expect(hrefOf({ screen: 'leftOver', draft: 'a' })).toBe(LEFT);
    expect(parseHash(LEFT)).toEqual({ screen: 'leftOver', draft: 'a' });
  });
});

describe('changing the outline', () => {
  it('is found among the settings of the draft', async () => {
    const { user } = await opened('#/ban-nhap/a');
    await user.click(await screen.findByText(SETTINGS));
    await user.click(screen.getByRole('link', { name: 'Đổi đề cương' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Đổi đề cương' })).toHaveFocus();
  });

  it('shows what becomes of each section before anything is done', async () => {
    const rendered = await opened(CHANGE);
    await choose(rendered);
    expect(screen.getByText(/Nguồn: lập từ tệp cap-tren.docx/)).toBeVisible();
    expect(within(await rowOf(/Khái quát địa bàn/)).getByText('đổi tên')).toBeVisible();
    expect(
      within(await rowOf(/Kiểm tra, giám sát của cấp ủy/)).getByText(/Giữ riêng: Lời văn của mục; .*9 chỉ tiêu/),
    ).toBeVisible();
    const matched = within(await rowOf(/Tuyên truyền, quán triệt, tập huấn$/));
    expect(matched.getByText('xem lại')).toBeVisible();
    expect(screen.getByText(/\d+ chỗ đã viết không còn chỗ trong đề cương mới/)).toBeVisible();
    expect(await rendered.services.repository.load('a')).toMatchObject({ draft: { outline: { id: OUTLINE.id } } });
  });

  it('takes the word of the officer for an unsure match, and the focus stays there', async () => {
    const rendered = await opened(CHANGE);
    await choose(rendered);
    const name = /Mục “Tuyên truyền, quán triệt, tập huấn” thành/;
    await rendered.user.selectOptions(screen.getByRole('combobox', { name }), 'Không ghép');
    expect(within(await rowOf(/Tuyên truyền, quán triệt, tập huấn$/)).getByText('không còn yêu cầu')).toBeVisible();
    expect(screen.getByRole('combobox', { name })).toHaveFocus();
    await rendered.user.selectOptions(screen.getByRole('combobox', { name }), 'Việc làm riêng của xã');
    expect(
      within(await rowOf(/Tuyên truyền, quán triệt, tập huấn$/)).getByText('Việc làm riêng của xã', {
        selector: 'td span',
      }),
    ).toBeVisible();
    expect(screen.getByRole('combobox', { name })).toHaveFocus();
  });

  it('is done with one button, says what it came to, and leads back', async () => {
    const rendered = await opened(CHANGE);
    await choose(rendered);
    await rendered.user.click(screen.getByRole('button', { name: 'Chuyển sang đề cương này' }));
    const notice = await screen.findByText(/Đã chuyển sang “Đề cương của cấp trên”/);
    await waitFor(() => expect(notice.closest('[tabindex="-1"]')).toHaveFocus());
    expect(screen.getByRole('link', { name: 'Xem phần không còn trong đề cương' })).toBeVisible();
    const stored = await rendered.services.repository.load('a');
    expect(stored).toMatchObject({ draft: { outline: { id: SECOND.id } } });
    await rendered.user.click(screen.getByRole('button', { name: 'Quay lại đề cương trước' }));
    await screen.findByText(/Đã quay lại/);
    expect(await rendered.services.repository.load('a')).toMatchObject({
      draft: { outline: { id: OUTLINE.id }, answers: mine.answers, figures: mine.figures },
    });
  });

  it('is taken back by the button of undoing, and the screen no longer says it is done', async () => {
    const rendered = await opened(CHANGE);
    await choose(rendered);
    await rendered.user.click(screen.getByRole('button', { name: 'Chuyển sang đề cương này' }));
    await screen.findByText(/Đã chuyển sang/);
    await rendered.user.click(screen.getByRole('button', { name: 'Hoàn tác: đổi đề cương' }));
    await waitFor(() => expect(screen.queryByText(/Đã chuyển sang/)).toBeNull());
    expect(screen.getByText(/Đang soạn theo “Báo cáo kết quả thực hiện/)).toBeVisible();
  });

  it('changes nothing when the draft as it is cannot be kept, and says what to do', async () => {
    const history = createMemoryHistory();
    const rendered = await opened(CHANGE, mine, { history });
    await choose(rendered);
    history.keep = async () => fail({ kind: 'full' });
    await rendered.user.click(screen.getByRole('button', { name: 'Chuyển sang đề cương này' }));
    expect(await screen.findByText(/nên chưa chuyển gì/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Chuyển sang đề cương này' })).toBeEnabled();
  });

  it('says that there is no other outline', async () => {
    await renderApp(CHANGE, { repository: await keptDrafts(mine) });
    expect(await screen.findByText(/Máy này chưa có đề cương nào khác/)).toBeVisible();
  });
});

describe('the sections of a draft on another outline', () => {
  it('are those of that outline, with what is left over behind them', async () => {
    const { user } = await opened('#/ban-nhap/a', moved);
    expect(await screen.findByRole('link', { name: 'Việc làm riêng của xã' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Phần không còn trong đề cương' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Phần không còn trong đề cương' })).toHaveFocus();
  });

  it('lead there from the side of a section too', async () => {
    await opened('#/ban-nhap/a/muc/viec_rieng', moved);
    expect(await screen.findByRole('link', { name: /Không còn trong đề cương/ })).toHaveAttribute('href', LEFT);
  });

  it('are compared with a version on the outline before, and that version brings it back', async () => {
    const history = createMemoryHistory();
    await history.keep(mine, { reason: 'beforeOutline' }, '2026-05-11T00:30:00.000Z');
    const { user, services } = await opened('#/ban-nhap/a/phien-ban', moved, { history });
    await user.click(await screen.findByRole('link', { name: /^So với/ }));
    expect(await screen.findByText(/ở những ô mà đề cương này không có/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Khôi phục/ }));
    await user.click(screen.getByRole('button', { name: 'Giữ bản đang soạn rồi khôi phục' }));
    await screen.findByText(/Đã khôi phục bản/);
    expect(await services.repository.load('a')).toMatchObject({ draft: { outline: { id: OUTLINE.id } } });
  });
});

describe('what is no longer in the outline', () => {
  const item = async (heading: string, name: string) => {
    const group = await screen.findByRole('region', { name: heading });
    const found = within(group).getByRole('heading', { level: 3, name }).closest('li');
    if (!found) throw new Error('no item');
    return within(found);
  };
  const KT = 'Kiểm tra, giám sát của cấp ủy và Hội đồng nhân dân';

  it('can be read: texts, figures with their unit, tables as tables', async () => {
    await opened(LEFT, moved);
    const words = textOf(mine, 's2_5', 'ket_qua').split('\n')[0] ?? '';
    expect(
      (await item(KT, 'Lời văn của mục')).getByText(new RegExp(words.slice(0, 30).replace(/[().*?]/g, '.'))),
    ).toBeVisible();
    expect(screen.getAllByText(/\d+ cuộc$/).length).toBeGreaterThan(0);
    expect(screen.getAllByRole('table').length).toBeGreaterThan(0);
  });

  it('is put behind the text of a box, and comes back by undoing', async () => {
    const { user, services } = await opened(LEFT, moved);
    const kept = await item(KT, 'Lời văn của mục');
    await user.click(kept.getByRole('button', { name: 'Đưa vào một ô: Lời văn của mục' }));
    await user.selectOptions(kept.getByRole('combobox', { name: /Ô nhận/ }), 'viec_rieng.ket_qua');
    await user.click(kept.getByRole('button', { name: 'Đưa vào ô này' }));
    const notice = await screen.findByText(/Đã đưa “Lời văn của mục” vào “Kết quả”/);
    await waitFor(() => expect(notice.closest('[tabindex="-1"]')).toHaveFocus());
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () =>
      expect(await services.repository.load('a')).toMatchObject({
        draft: { answers: { viec_rieng: { ket_qua: { value: textOf(mine, 's2_5', 'ket_qua') } } } },
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Hoàn tác: đưa phần còn giữ vào một ô' }));
    await item(KT, 'Lời văn của mục');
  });

  it('fills a blank figure of the same measure only', async () => {
    const { user } = await opened(LEFT, moved);
    const [figure] = (moved.leftOver ?? []).filter(({ content }) => content.of === 'figure');
    const kept = await item(KT, figure?.label ?? '');
    await user.click(kept.getByRole('button', { name: /^Đưa vào một ô/ }));
    const box = kept.getByRole('combobox', { name: /Ô nhận/ });
    const offered = within(box)
      .getAllByRole('option')
      .map((option) => option.getAttribute('value'));
    expect(offered).toContain('#R01');
    const measures = offered.flatMap((key) => allFigures(SECOND).filter(({ field }) => `#${field.id}` === key));
    expect(new Set(measures.map(({ field }) => field.measure))).toEqual(new Set(['count']));
  });

  it('is removed only so that it can be got back', async () => {
    const { user } = await opened(LEFT, moved);
    await user.click((await item(KT, 'Lời văn của mục')).getByRole('button', { name: 'Xóa: Lời văn của mục' }));
    expect(await screen.findByText(/Đã xóa “Lời văn của mục”/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Hoàn tác: xóa một phần còn giữ' }));
    await item(KT, 'Lời văn của mục');
  });

  it('is copied, and saved all together as a text file', async () => {
    const { user, saved } = await opened(LEFT, moved);
    await user.click((await item(KT, 'Lời văn của mục')).getByRole('button', { name: 'Chép: Lời văn của mục' }));
    expect(await screen.findByText(/Đã chép “Lời văn của mục”/)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(textOf(mine, 's2_5', 'ket_qua'));
    await user.click(screen.getByRole('button', { name: /Lưu tất cả/ }));
    await screen.findByText(/Đã lưu tệp .*\.txt/);
    const text = (await saved[0]?.content.text()) ?? '';
    expect(text).toContain(textOf(mine, 's2_5', 'ket_qua').split('\n')[0]);
    expect(text).toContain('\r\n');
  });
});
