import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { counted, draftOf, withFigures } from '../support/builders.ts';
import { clipboardOf } from '../support/paste.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';

const empty = draftOf(OUTLINE, { id: 'a', tier: 'full' });

async function open(section: string, draft: Draft = empty, target = '') {
  const repository = await keptDrafts(draft);
  const { user } = await renderApp(`#/ban-nhap/a/muc/${section}${target}`, { repository });
  await screen.findByRole('heading', { level: 1 });
  const box = (name: string) => {
    const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (!found) throw new Error(`no box ${name}`);
    return found;
  };
  const kept = async (): Promise<Draft> => {
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText(/Đã lưu lúc/);
    const stored = await repository.load('a');
    if (stored?.kind !== 'readable') throw new Error('not readable');
    return stored.draft;
  };
  return { user, box, kept };
}

describe('messages about figures', () => {
  it('wait until the pointer is released, so that what is pressed does not move away', async () => {
    const { user, box } = await open('s5_2');
    await user.type(box('figures.DT01.actual'), '3');
    await user.type(box('figures.DT01.estimate'), '2');
    const next = box('figures.DT04.actual');
    await user.pointer({ keys: '[MouseLeft>]', target: next });
    expect(next).toHaveFocus();
    expect(document.querySelector('.fig-msg')).toBeNull();
    await user.pointer('[/MouseLeft]');
    await waitFor(() => expect(document.querySelector('.fig-msg')).not.toBeNull());
  });
});

describe('entering figures by keyboard', () => {
  it('Enter and the arrow go down, Shift and Enter and the other arrow up, Tab across', async () => {
    const { user, box } = await open('s5_2');
    await user.click(box('figures.DT01.actual'));
    await user.keyboard('3{Enter}2{Enter}');
    expect(box('figures.DT03.actual')).toHaveFocus();
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(box('figures.DT02.actual')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(box('figures.DT03.actual')).toHaveFocus();
    await user.tab();
    expect(box('figures.DT03.estimate')).toHaveFocus();
    await user.tab();
    expect(box('figures.DT04.actual')).toHaveFocus();
    expect([box('figures.DT01.actual').value, box('figures.DT02.actual').value]).toEqual(['3', '2']);
  });

  it('leaves the keys to the input method while a word is put together', async () => {
    const { box } = await open('s5_2');
    box('figures.DT01.actual').focus();
    fireEvent.keyDown(box('figures.DT01.actual'), { key: 'Enter', isComposing: true });
    expect(box('figures.DT01.actual')).toHaveFocus();
  });

  it('Alt and Enter open the details, Escape goes back to the box and not to another screen', async () => {
    const { user, box, kept } = await open('s5_2');
    await user.click(box('figures.DT04.actual'));
    await user.keyboard('412{Alt>}{Enter}{/Alt}');
    await user.type(screen.getByLabelText('Ước bằng cách nào'), 'bình quân');
    await user.type(screen.getByLabelText('Đơn vị cho số'), 'Văn phòng Đảng ủy');
    await user.type(screen.getByLabelText('Số tính đến ngày'), '10/5/2026');
    await user.keyboard('{Escape}');
    expect(box('figures.DT04.actual')).toHaveFocus();
    expect(screen.queryByLabelText('Ước bằng cách nào')).toBeNull();
    expect(figureOf(await kept(), 'DT04')).toEqual(
      counted(412, {
        estimateBasis: 'bình quân',
        source: { unit: 'Văn phòng Đảng ủy', date: { state: 'value', value: '2026-05-10' } },
      }),
    );
  });

  it('adds the former communes up beside their boxes, and types no sum', async () => {
    const { user, box, kept } = await open('s5_2');
    box('figures.DT04.actual').focus();
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    await user.click(screen.getByLabelText('Cộng số của các xã cũ'));
    for (const [name, value] of [
      ['Gia Tân', '120'],
      ['Gia Khánh', '176'],
    ] as const) {
      await user.click(screen.getByRole('button', { name: 'Thêm xã cũ' }));
      await user.keyboard(name);
      await user.tab();
      await user.keyboard(value);
    }
    expect(screen.getByText('Cộng lại: 296 lượt người')).toBeInTheDocument();
    expect(figureOf(await kept(), 'DT04').earlier).toMatchObject({ state: 'formerUnits', units: [{}, {}] });
  });

  it('a link to what is wrong in the details finds them open', async () => {
    const draft = withFigures(empty, { DT04: counted(1, { earlier: { state: 'notComparable', reason: '' } }) });
    const { box } = await open('s5_2', draft, '?o=figures.DT04.notComparableReason');
    expect(box('figures.DT04.notComparableReason')).toHaveFocus();
  });

  it('shows the unit beside every name, and money in tỷ when that is chosen', async () => {
    const draft = withFigures(empty, { BQ10: counted(2_200_000_000) });
    const { user, box, kept } = await open('s3_1_2', draft);
    expect(box('figures.BQ10.actual')).toHaveValue('2.200');
    expect(box('figures.BQ10.actual')).toHaveAccessibleName(/triệu đồng/);
    await user.click(screen.getByLabelText('tỷ đồng'));
    expect(box('figures.BQ10.actual')).toHaveValue('2,2');
    expect(box('figures.BQ10.actual')).toHaveAccessibleName(/tỷ đồng/);
    await user.clear(box('figures.BQ10.actual'));
    await user.type(box('figures.BQ10.actual'), '0,5');
    expect(figureOf(await kept(), 'BQ10').actual).toEqual({ state: 'value', value: 500_000_000 });
  });
});

describe('pasting into figures', () => {
  it('shows first what would happen, and changes nothing when it is not wanted', async () => {
    const { user, box, kept } = await open('s5_2', withFigures(empty, { DT02: counted(9) }));
    box('figures.DT01.actual').focus();
    fireEvent.paste(box('figures.DT01.actual'), clipboardOf('3\t4\r\nhai mươi\t3\r\n'));
    const dialog = screen.getByRole('dialog', { name: 'Dán số liệu' });
    expect(dialog).toHaveTextContent('sẽ điền 4 ô');
    expect(dialog).toHaveTextContent('1 ô chưa đọc được');
    expect(dialog).toHaveTextContent('đang có: 9');
    expect(box('figures.DT01.actual')).toHaveValue('');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(box('figures.DT01.actual')).toHaveFocus();
    expect(figureOf(await kept(), 'DT01').actual).toEqual({ state: 'blank' });
  });

  it('takes what was shown, words as they are, and gives it back again', async () => {
    const { user, box, kept } = await open('s5_2', withFigures(empty, { DT02: counted(9) }));
    box('figures.DT01.actual').focus();
    fireEvent.paste(box('figures.DT01.actual'), clipboardOf('3\r\nhai mươi\r\n\r\n'));
    await user.click(screen.getByRole('button', { name: 'Điền 2 ô' }));
    expect(figureOf(await kept(), 'DT02').actual).toEqual({ state: 'unread', text: 'hai mươi' });
    expect(figureOf(await kept(), 'DT03').actual).toEqual({ state: 'blank' });
    await user.clear(box('figures.DT01.actual'));
    await user.type(box('figures.DT01.actual'), '5');
    await user.click(screen.getByRole('button', { name: 'Lấy lại như trước' }));
    // what was written over since stays
    expect(figureOf(await kept(), 'DT01').actual).toEqual({ state: 'value', value: 5 });
    expect(figureOf(await kept(), 'DT02').actual).toEqual({ state: 'value', value: 9 });
  });

  it('one cell goes into its box without a question', async () => {
    const { user, box } = await open('s5_2');
    await user.click(box('figures.DT01.actual'));
    await user.paste('1.180\n');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(box('figures.DT01.actual')).toHaveValue('1.180');
  });

  it('says which columns are too many', async () => {
    const { box } = await open('s5_2');
    fireEvent.paste(box('figures.DT01.estimate'), clipboardOf('3\t4\tba\r\n1\t2\tbốn\r\n'));
    const dialog = screen.getByRole('dialog', { name: 'Dán số liệu' });
    expect(dialog).toHaveTextContent('Chỉ lấy 1 cột. Không lấy: 4; ba; 2; bốn');
    expect(within(dialog).getByRole('button', { name: 'Điền 2 ô' })).toBeVisible();
  });

  it('passes over a row marked as nothing arose, and says so', async () => {
    const draft = withFigures(empty, { DT02: counted(0, { actual: { state: 'nothingArose', reason: 'không có' } }) });
    const { user, box } = await open('s5_2', draft);
    fireEvent.paste(box('figures.DT01.actual'), clipboardOf('1\r\n2\r\n3\r\n'));
    expect(screen.getByRole('dialog')).toHaveTextContent('dòng này không có ô để điền');
    await user.click(screen.getByRole('button', { name: 'Điền 2 ô' }));
    await waitFor(() => expect(box('figures.DT03.actual')).toHaveValue('3'));
  });
});
