import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { fail } from '../../src/domain/shared/result.ts';
import { createMemoryHistory } from '../../src/storage/memory-history.ts';
import { hrefOf, parseHash } from '../../src/ui/app/route.ts';
import { counted, rows, text, withAnswer, withFigures } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE } from '../support/shipped.ts';

const HASH = '#/ban-nhap/a/phien-ban';
const mine: Draft = { ...COMPLETE, id: 'a', sample: false, createdAt: '2026-05-12T00:00:00.000Z' };
const say = (draft: Draft, words: string) => withAnswer(draft, 's1_1', 'ket_qua', text(words));
const yesterday = say(mine, 'Xã có 19 thôn và 11.240 hộ.');
const present = withFigures(say(mine, 'Xã có 18 thôn và 11.240 hộ.'), { DT01: counted(31) });

/** The page with two versions: one of yesterday with a name, one of this morning. */
async function opened(parts: Parameters<typeof renderApp>[1] = {}, hash = HASH) {
  const history = createMemoryHistory();
  await history.keep(yesterday, { reason: 'named', name: 'Bản trình Ban Thường vụ' }, '2026-05-11T08:30:00.000Z');
  await history.keep(present, { reason: 'hourly' }, '2026-05-12T00:45:00.000Z');
  const rendered = await renderApp(hash, { repository: await keptDrafts(present), history, ...parts });
  await screen.findByRole('heading', { level: 1 });
  return { ...rendered, history };
}

/** The line of a version, by the words it begins with. */
async function row(name: RegExp): Promise<HTMLElement> {
  const found = (await screen.findByRole('heading', { level: 3, name })).closest('li');
  if (!found) throw new Error('no row');
  return found;
}

const NAMED = /Bản trình Ban Thường vụ/;

describe('the address', () => {
  it('leads to the list, and to two versions beside each other', () => {
    expect(parseHash(HASH)).toEqual({ screen: 'versions', draft: 'a' });
    const pair = { screen: 'versions', draft: 'a', older: 'a/1', newer: 'a/2' } as const;
    expect(parseHash(hrefOf(pair))).toEqual(pair);
    const { newer: _, ...withPresent } = pair;
    expect(parseHash(hrefOf(withPresent))).toEqual(withPresent);
  });

  it('is found from the list of sections', async () => {
    const { user } = await opened({}, '#/ban-nhap/a');
    await user.click(await screen.findByRole('link', { name: 'Các bản đã giữ' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Các bản đã giữ' })).toHaveFocus();
  });
});

describe('the list', () => {
  it('stands by days, the newest first, each with its reason or name', async () => {
    await opened();
    await row(NAMED);
    const days = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(days.slice(0, 2)).toEqual(['Hôm nay, thứ Ba 12/5/2026', 'Thứ Hai 11/5/2026']);
    const names = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(names).toEqual(['Tự giữ trong lúc soạn', 'Bản trình Ban Thường vụ']);
    expect(within(await row(NAMED)).getByText(/Bản có tên · \d+ kB/)).toBeVisible();
  });

  it('says in words that nothing is kept yet', async () => {
    await opened({ history: createMemoryHistory() });
    expect(await screen.findByText(/Chưa giữ bản nào/)).toBeVisible();
    expect(screen.queryByText('So hai bản bất kỳ')).toBeNull();
  });

  it('that cannot be read says so', async () => {
    await opened({ history: { ...createMemoryHistory(), list: () => Promise.reject(new Error('x')) } });
    expect(await screen.findByText(/Chưa đọc được danh sách/)).toBeVisible();
  });
});

describe('keeping under a name', () => {
  it('puts the present draft on top of the list, and empties the box', async () => {
    const { user } = await opened();
    const box = screen.getByRole('textbox', { name: 'Giữ bản đang soạn với tên' });
    await user.type(box, 'Bản gửi xin ý kiến{Enter}');
    await row(/Bản gửi xin ý kiến/);
    expect(screen.getByText('Đã giữ “Bản gửi xin ý kiến”.')).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 3 })[0]).toHaveTextContent('Bản gửi xin ý kiến');
    expect(box).toHaveValue('');
  });

  it('asks for a name, and says why nothing could be kept', async () => {
    const { user, history } = await opened();
    const box = screen.getByRole('textbox', { name: 'Giữ bản đang soạn với tên' });
    await user.click(screen.getByRole('button', { name: 'Giữ bản này' }));
    expect(await screen.findByText(/Ghi tên cho bản này/)).toBeVisible();
    expect(box).toHaveFocus();
    expect(box).toBeInvalid();
    history.keep = async () => fail({ kind: 'full' });
    await user.type(box, 'Bản 2{Enter}');
    expect(await screen.findByText(/ổ đĩa đầy/)).toBeVisible();
    expect(box).toHaveValue('Bản 2');
  });
});

describe('restoring', () => {
  it('asks first, says that the present is kept, and offers the way back', async () => {
    const { user, services } = await opened();
    const button = within(await row(NAMED)).getByRole('button', { name: /^Khôi phục bản này: / });
    await user.click(button);
    const question = screen.getByText(/Bản đang soạn sẽ được giữ lại trong danh sách này trước/);
    expect(question).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(button).toHaveFocus();
    expect(screen.queryByText(/sẽ được giữ lại/)).toBeNull();
    await user.click(button);
    await user.click(screen.getByRole('button', { name: 'Giữ bản đang soạn rồi khôi phục' }));
    const notice = await screen.findByText(/Đã khôi phục bản .*Bản trình Ban Thường vụ/);
    await waitFor(() => expect(notice.closest('[tabindex="-1"]')).toHaveFocus());
    expect(screen.getAllByRole('heading', { level: 3 })[0]).toHaveTextContent('Tự giữ trong lúc soạn');
    expect(await services.repository.load('a')).toMatchObject({ draft: { answers: yesterday.answers } });
    await user.click(screen.getByRole('button', { name: 'Lấy lại bản đang soạn lúc trước' }));
    await screen.findByText(/Đã khôi phục bản .*Tự giữ trong lúc soạn/);
    expect(screen.getAllByRole('heading', { level: 3 })[0]).toHaveTextContent('Trước khi khôi phục một bản cũ');
    expect(await services.repository.load('a')).toMatchObject({ draft: { answers: present.answers } });
  });

  it('is not done when the present cannot be kept, and says so', async () => {
    const { user, history, services } = await opened();
    history.keep = async () => fail({ kind: 'full' });
    await user.click(within(await row(NAMED)).getByRole('button', { name: /^Khôi phục bản này: / }));
    await user.click(screen.getByRole('button', { name: 'Giữ bản đang soạn rồi khôi phục' }));
    expect(await screen.findByText(/Bản đang soạn chưa giữ được nên không thay gì/)).toBeVisible();
    expect(await services.repository.load('a')).toMatchObject({ draft: { answers: present.answers } });
  });

  it('of a damaged version says so, and the others can still be restored', async () => {
    const { user, history } = await opened();
    await history.keepText('a', '{"format":', { reason: 'beforeImport' }, '2026-05-12T00:50:00.000Z');
    window.location.hash = '#/ban-nhap/a';
    await user.click(await screen.findByRole('link', { name: 'Các bản đã giữ' }));
    await user.click(within(await row(/Trước khi đưa nội dung/)).getByRole('button', { name: /^Khôi phục/ }));
    await user.click(screen.getByRole('button', { name: 'Giữ bản đang soạn rồi khôi phục' }));
    expect(await screen.findByText(/Bản này bị hỏng, không đọc được/)).toBeVisible();
    await user.click(within(await row(/Trước khi đưa nội dung/)).getByRole('link', { name: /^So với/ }));
    expect(await screen.findByText(/Bản này bị hỏng, không đọc được/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Các bản đã giữ' }));
    await user.click(within(await row(NAMED)).getByRole('link', { name: /^So với/ }));
    expect(await screen.findByText(/Khác nhau 2 chỗ/)).toBeVisible();
  });
});

describe('names and deleting', () => {
  it('an automatic version gets a name', async () => {
    const { user } = await opened();
    await user.click(within(await row(/Tự giữ trong lúc soạn/)).getByRole('button', { name: /^Đặt tên: / }));
    const box = screen.getByRole('textbox', { name: 'Tên của bản này' });
    expect(box).toHaveFocus();
    await user.type(box, 'Trước giờ họp{Enter}');
    expect(within(await row(/Trước giờ họp/)).getByRole('button', { name: /^Đổi tên: / })).toHaveFocus();
    expect(screen.getByText('Đã đặt tên “Trước giờ họp”.')).toBeVisible();
  });

  it('a version is deleted only after a question', async () => {
    const { user } = await opened();
    await user.click(within(await row(NAMED)).getByRole('button', { name: /^Xóa: / }));
    await user.click(screen.getByRole('button', { name: 'Thôi' }));
    await user.click(within(await row(NAMED)).getByRole('button', { name: /^Xóa: / }));
    await user.click(screen.getByRole('button', { name: 'Xóa hẳn bản này' }));
    const notice = await screen.findByText('Đã xóa “Bản trình Ban Thường vụ”.');
    await waitFor(() => expect(notice.closest('[tabindex="-1"]')).toHaveFocus());
    await waitFor(() => expect(screen.queryByRole('heading', { level: 3, name: NAMED })).toBeNull());
  });
});

describe('two versions beside each other', () => {
  it('show only what differs: words struck and underlined, figures as old and new with their unit', async () => {
    const { user } = await opened();
    await user.click(within(await row(NAMED)).getByRole('link', { name: /^So với bản đang soạn: / }));
    expect(await screen.findByText('Khác nhau 2 chỗ ở 2 mục.')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'So hai bản' })).toHaveFocus());
    const first = screen.getByRole('region', { name: /Khái quát địa bàn/ });
    expect(first.querySelector('del')).toHaveTextContent('[bỏ: 19 ]');
    expect(first.querySelector('ins')).toHaveTextContent('[thêm: 18 ]');
    expect(within(first).getByRole('link', { name: /^Mở mục này/ })).toHaveAttribute('href', '#/ban-nhap/a/muc/s1_1');
    const second = screen.getByRole('region', { name: /Tiếp xúc, đối thoại/ });
    expect(within(second).getByText('Thực hiện').nextSibling).toHaveTextContent(/\[bỏ: \d+ .+ \] → \[thêm: 31 .+ \]/);
  });

  it('name what belongs to no section, rows of a table, and a figure with what it is a part of', async () => {
    const [first, second, ...others] = rowsOf(present, 's8', 'nhiem_vu');
    if (!first || !second) throw new Error('the sample has tasks');
    const changed = {
      ...first,
      cells: { ...first.cells, chu_tri: { state: 'value' as const, value: 'Trường Mầm non' } },
    };
    const after = withFigures(
      { ...withAnswer(present, 's8', 'nhiem_vu', rows(changed, ...others)), deadline: '2026-05-20' },
      { DT02: counted(30) },
    );
    const history = createMemoryHistory();
    await history.keep(present, { reason: 'named', name: 'Trước' }, '2026-05-12T00:45:00.000Z');
    await opened({ history, repository: await keptDrafts(after) }, `${HASH}?cu=a%2F1`);
    const general = await screen.findByRole('region', { name: 'Thông tin chung' });
    expect(within(general).getByText('Hạn gửi').nextSibling).toHaveTextContent('[bỏ: 18/5/2026 ] → [thêm: 20/5/2026 ]');
    const tasks = screen.getByRole('region', { name: /Nhiệm vụ trọng tâm/ });
    expect(within(tasks).getByText(/^Sửa dòng: /)).toBeVisible();
    expect(within(tasks).getByText('Bỏ dòng').nextSibling).toHaveTextContent(/^\[bỏ: .*\]$/);
    expect(screen.getByText(/^Hội nghị đối thoại với Nhân dân · người đứng đầu/)).toBeVisible();
  });

  it('are chosen from lists, and two that are the same say so', async () => {
    const { user } = await opened();
    await row(NAMED);
    const [older, newer] = [
      screen.getByRole('combobox', { name: 'Bản trước' }),
      screen.getByRole('combobox', { name: 'Bản sau' }),
    ];
    const named = within(older).getByRole('option', { name: NAMED });
    await user.selectOptions(older, named);
    await user.selectOptions(newer, within(newer).getByRole('option', { name: NAMED }));
    expect(screen.getByRole('button', { name: 'So hai bản' })).toHaveAttribute('aria-disabled', 'true');
    await user.selectOptions(newer, within(newer).getByRole('option', { name: /Tự giữ trong lúc soạn/ }));
    await user.click(screen.getByRole('button', { name: 'So hai bản' }));
    expect(await screen.findByText('Khác nhau 2 chỗ ở 2 mục.')).toBeVisible();
    expect(screen.getByText(/Tự giữ trong lúc soạn/)).toBeVisible();
  });

  it('that are the same say so', async () => {
    const { user } = await opened();
    await user.click(within(await row(/Tự giữ trong lúc soạn/)).getByRole('link', { name: /^So với/ }));
    expect(await screen.findByText('Hai bản giống nhau, không khác chỗ nào.')).toBeVisible();
  });

  it('let the earlier one be restored, and lead back to the list', async () => {
    const { user } = await opened();
    await user.click(within(await row(NAMED)).getByRole('link', { name: /^So với/ }));
    await user.click(await screen.findByRole('button', { name: 'Khôi phục bản trước' }));
    await user.click(screen.getByRole('button', { name: 'Giữ bản đang soạn rồi khôi phục' }));
    expect(await screen.findByText(/Đã khôi phục bản/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Các bản đã giữ' })).toBeVisible();
  });

  it('of which one is gone say so', async () => {
    await opened({}, `${HASH}?cu=khong-co`);
    expect(await screen.findByText(/Bản này không còn/)).toBeVisible();
  });
});
