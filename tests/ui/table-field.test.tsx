import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { figureOf, rowsOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { readHtmlTable } from '../../src/ui/pasting/clipboard-block.ts';
import { counted, draftOf, row, rows, withAnswer, withFigures } from '../support/builders.ts';
import { clipboardOf } from '../support/paste.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';

const TABLE = 'bang_cong_trinh';
const empty = withFigures(draftOf(OUTLINE, { id: 'a', tier: 'full' }), { BQ09: counted(2) });
const three = withAnswer(
  empty,
  's3_1_2',
  TABLE,
  rows(
    row('r1', { ten: 'Đường', tong_gia_tri: 100_000_000 }),
    row('r2', { ten: 'Rãnh', tong_gia_tri: 50_500_000 }),
    row('r3', { ten: 'Sân', tong_gia_tri: 20_000_000 }),
  ),
);

async function open(draft: Draft) {
  const repository = await keptDrafts(draft);
  const { user } = await renderApp('#/ban-nhap/a/muc/s3_1_2', { repository });
  await screen.findByRole('heading', { level: 1 });
  const frame = screen.getByRole('group', { name: /^Công trình, phần việc/ });
  const kept = async (): Promise<Draft> => {
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText(/Đã lưu lúc/);
    const stored = await repository.load('a');
    if (stored?.kind !== 'readable') throw new Error('not readable');
    return stored.draft;
  };
  const names = async () =>
    rowsOf(await kept(), 's3_1_2', TABLE).map(({ cells }) =>
      cells['ten']?.state === 'value' ? cells['ten'].value : '',
    );
  return { user, frame, kept, names };
}

describe('rows of a table by keyboard', () => {
  it('Enter goes from box to box and from the last into a new row', async () => {
    const { user, frame, names } = await open(three);
    await user.click(within(frame).getByRole('button', { name: 'Thêm công trình' }));
    await user.keyboard('Cầu{Enter}Thôn 3{Enter}');
    expect(document.activeElement).toHaveAttribute('name', `tables.${TABLE}.3.cells.noi_dung_gop`);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(document.activeElement).toHaveAttribute('name', `tables.${TABLE}.3.cells.thon`);
    await user.keyboard('{Enter>9/}');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toHaveAttribute('name', `tables.${TABLE}.4.cells.ten`);
    await user.keyboard('{Escape}');
    expect(await names()).toEqual(['Đường', 'Rãnh', 'Sân', 'Cầu']);
  });

  it('Alt and an arrow move a row, with the focus, and stay in the section', async () => {
    const { user, frame, names } = await open(three);
    within(frame).getByRole('button', { name: 'Sửa: Sân' }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(within(frame).getByRole('button', { name: 'Sửa: Sân' })).toHaveFocus();
    expect(within(frame).getByText('Dòng này nay là dòng 1 trong 3.')).toBeInTheDocument();
    expect(await names()).toEqual(['Sân', 'Đường', 'Rãnh']);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nhân dân bàn');
  });

  it('a row one writes in moves with what was typed', async () => {
    const { user, frame, names } = await open(three);
    await user.click(within(frame).getByRole('button', { name: 'Sửa: Đường' }));
    await user.keyboard('{End} mới');
    await user.click(within(frame).getByRole('button', { name: 'Đưa xuống' }));
    expect(document.activeElement).toHaveTextContent('Đưa xuống');
    await user.click(within(frame).getByRole('button', { name: 'Xong dòng này' }));
    expect(await names()).toEqual(['Rãnh', 'Đường mới', 'Sân']);
    expect(within(frame).getByRole('button', { name: 'Sửa: Đường mới' })).toHaveFocus();
  });

  it('Delete takes a row away, and it can be put back where it stood', async () => {
    const { user, frame, names } = await open(three);
    within(frame).getByRole('button', { name: 'Sửa: Rãnh' }).focus();
    await user.keyboard('{Delete}');
    expect(await names()).toEqual(['Đường', 'Sân']);
    await user.click(within(frame).getByRole('button', { name: 'Lấy lại' }));
    expect(await names()).toEqual(['Đường', 'Rãnh', 'Sân']);
  });
});

describe('sums of a table', () => {
  it('stand under it, and go into their indicator only when that is asked for, and back', async () => {
    const { user, frame, kept } = await open(three);
    expect(within(frame).getByRole('row', { name: /^Cộng/ })).toHaveTextContent('170,5');
    expect(frame).toHaveTextContent('Tổng giá trị: 170,5 triệu đồng, BQ10 đang để trống');
    expect(frame).toHaveTextContent('Số dòng: 3 công trình, khác BQ09 đang ghi 2');
    expect(figureOf(await kept(), 'BQ10').actual).toEqual({ state: 'blank' });
    await user.click(within(frame).getByRole('button', { name: 'Ghi 170,5 vào BQ10' }));
    expect(figureOf(await kept(), 'BQ10').actual).toEqual({ state: 'value', value: 170_500_000 });
    await user.click(within(frame).getByRole('button', { name: 'Thay BQ09 bằng 3' }));
    expect(await within(frame).findByText(/Số dòng: 3 công trình/)).toBeInTheDocument();
    await user.click(within(frame).getByRole('button', { name: 'Lấy lại như trước' }));
    expect(figureOf(await kept(), 'BQ09').actual).toEqual({ state: 'value', value: 2 });
  });

  it('offer nothing while a cell cannot be read', async () => {
    const { user, frame } = await open(three);
    await user.click(within(frame).getByRole('button', { name: 'Sửa: Sân' }));
    const box = within(frame).getByLabelText(/^Tổng giá trị/);
    await user.clear(box);
    await user.type(box, 'khoảng 20');
    expect(await within(frame).findByText(/còn 1 ô chưa đọc được/)).toBeInTheDocument();
    expect(within(frame).queryByRole('button', { name: /vào BQ10/ })).toBeNull();
  });
});

describe('pasting into a table', () => {
  const html = `<html><body><p>Biểu 4</p><table><tr><td><p>Tên công trình, phần việc</p></td><td>Thôn</td></tr>
    <tr><td><p>Nâng cấp</p><p>rãnh <b>thoát nước</b></p></td><td>Thôn 9<script>alert(1)</script></td></tr></table></body></html>`;

  it('takes a table of Word after showing it, words only, and gives it back', async () => {
    const { user, frame, names } = await open(three);
    const add = within(frame).getByRole('button', { name: 'Thêm công trình' });
    add.focus();
    fireEvent.paste(add, clipboardOf('Nâng cấp\nrãnh thoát nước\tThôn 9', html));
    const dialog = screen.getByRole('dialog', { name: /^Dán vào bảng/ });
    expect(dialog).toHaveTextContent('Xếp theo tên cột. Thêm 1 dòng, sửa 0 dòng.');
    expect(dialog).toHaveTextContent('Chữ ngoài bảng, không lấy: Biểu 4');
    expect(dialog).not.toHaveTextContent('alert');
    await user.click(within(dialog).getByRole('button', { name: 'Lấy 1 dòng' }));
    expect(await names()).toEqual(['Đường', 'Rãnh', 'Sân', 'Nâng cấp rãnh thoát nước']);
    await user.click(within(frame).getByRole('button', { name: 'Lấy lại như trước' }));
    expect(await names()).toEqual(['Đường', 'Rãnh', 'Sân']);
  });

  it('from a box goes over the rows from there, after saying what stands there', async () => {
    const { user, frame, names } = await open(three);
    await user.click(within(frame).getByRole('button', { name: 'Sửa: Rãnh' }));
    fireEvent.paste(document.activeElement ?? frame, clipboardOf('Cống\r\nKè\r\nCầu\r\n'));
    expect(screen.getByRole('dialog')).toHaveTextContent('đang có: Rãnh');
    expect(screen.getByRole('dialog')).toHaveTextContent('Thêm 1 dòng, sửa 2 dòng.');
    await user.click(screen.getByRole('button', { name: 'Lấy 3 dòng' }));
    expect(await names()).toEqual(['Đường', 'Cống', 'Kè', 'Cầu']);
  });

  it('has a place to paste into for whoever looks for a button', async () => {
    const { user, frame, names } = await open(empty);
    await user.click(within(frame).getByRole('button', { name: 'Dán bảng từ Excel, Word' }));
    fireEvent.paste(screen.getByLabelText(/bấm Ctrl\+V/), clipboardOf('Đường\tThôn 1\r\nRãnh\tThôn 2\r\n'));
    await user.click(screen.getByRole('button', { name: 'Lấy 2 dòng' }));
    expect(await names()).toEqual(['Đường', 'Rãnh']);
  });

  it.each([
    ['cells over two columns', '<table><tr><td colspan="2">a</td><td>b</td></tr></table>', [['a', '', 'b']]],
    [
      'cells over two rows',
      '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      [
        ['a', 'b'],
        ['', 'c'],
      ],
    ],
    ['lines in a cell', '<table><tr><td>a<br>b</td><td><p>c</p><p>d</p></td></tr></table>', [['a\nb', 'c\nd']]],
    ['a table in a cell', '<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>', [['ab']]],
    ['sizes out of reason', '<table><tr><td colspan="999999" rowspan="999999">a</td></tr></table>', undefined],
  ])('reads HTML with %s', (_, source, wanted) => {
    const read = readHtmlTable(source)?.rows;
    if (wanted) expect(read).toEqual(wanted);
    else expect(read?.[0]?.[0]).toBe('a');
  });
});
