import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { outlineFileText } from '../../src/domain/outline-editing/outline-file.ts';
import { createOutlineEditor } from '../../src/state/outline-editor.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

/** The editor with a copy of the outline of the program in work. */
async function editing() {
  const repository = await keptDrafts();
  const editor = createOutlineEditor(testServices({ repository }).services);
  await editor.getState().begin(OUTLINE, 'copy');
  const app = await renderApp('#/de-cuong/sua', { repository });
  await screen.findByRole('tree');
  return app;
}

const rowNames = () =>
  screen.getAllByRole('treeitem').map((row) => `${row.getAttribute('aria-level')} ${row.textContent}`);
const row = (name: RegExp) => screen.getByRole('treeitem', { name });

describe('the list of outlines', () => {
  it('is reached from the first page and leads to a report on the outline', async () => {
    const { user } = await renderApp('#/', { repository: await keptDrafts() });
    await user.click(screen.getByRole('link', { name: 'Các đề cương trên máy này' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Đề cương' })).toHaveFocus();
    expect(screen.getByRole('link', { name: /^Soạn báo cáo bằng đề cương này/ })).toHaveAttribute(
      'href',
      '#/bao-cao-moi?de-cuong=dan_chu_co_so.1',
    );
  });

  it('takes an outline file over and has it chosen for a new report', async () => {
    const file = new File([outlineFileText({ ...OUTLINE, id: 'rieng', title: 'Đề cương riêng' })], 'rieng.json');
    const { user } = await renderApp('#/de-cuong', { repository: await keptDrafts(), chooseFile: async () => file });
    await user.click(screen.getByRole('button', { name: 'Mở tệp đề cương' }));
    expect(await screen.findByText(/Đã nhận đề cương “Đề cương riêng”, bản 1/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: /Đề cương riêng/ }));
    expect(await screen.findByLabelText('Đề cương')).toHaveValue('rieng.1');
  });

  it('says what is wrong in an outline file, and where', async () => {
    const file = new File([outlineFileText({ ...OUTLINE, title: '' })], 'sai.json');
    const { user } = await renderApp('#/de-cuong', { repository: await keptDrafts(), chooseFile: async () => file });
    await user.click(screen.getByRole('button', { name: 'Mở tệp đề cương' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/sai ở 1 chỗ: title/);
  });

  it('brings an outline back that was removed', async () => {
    const { user, services } = await renderApp('#/de-cuong', { repository: await keptDrafts() });
    await act(() => services.shelf.getState().keep({ ...OUTLINE, id: 'rieng', title: 'Riêng' }, { kind: 'pasted' }));
    await user.click(await screen.findByRole('button', { name: 'Bỏ khỏi máy này: Riêng, bản 1' }));
    await user.click(screen.getByRole('button', { name: 'Bỏ khỏi máy này' }));
    const back = await screen.findByRole('button', { name: 'Lấy lại' });
    expect(back).toHaveFocus();
    expect(services.shelf.getState().own).toEqual([]);
    await user.click(back);
    expect(await screen.findByRole('heading', { level: 2, name: /^Riêng/ })).toBeVisible();
  });

  it('asks before an outline is taken away, offers a file of it first, and says by its row that there is one', async () => {
    const { user, services } = await renderApp('#/de-cuong', { repository: await keptDrafts() });
    await act(() => services.shelf.getState().keep({ ...OUTLINE, id: 'rieng', title: 'Riêng' }, { kind: 'pasted' }));
    const ask = await screen.findByRole('button', { name: 'Bỏ khỏi máy này: Riêng, bản 1' });
    await user.click(ask);
    const question = screen.getByRole('group', { name: /Bỏ đề cương “Riêng”, bản 1.*không lấy lại được/ });
    await user.click(within(question).getByRole('button', { name: 'Lưu ra tệp' }));
    const card = screen.getAllByRole('listitem').find((item) => item.contains(ask));
    if (!card) throw new Error('no card');
    await waitFor(() =>
      expect(within(card).getByRole('status')).toHaveTextContent('Đã lưu đề cương ra tệp de-cuong-Rieng-ban-1.json.'),
    );
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: /Bỏ đề cương/ })).toBeNull();
    expect(ask).toHaveFocus();
    expect(services.shelf.getState().own).toHaveLength(1);
  });

  it('asks before another outline takes the place of the one in work', async () => {
    const { user, services } = await editing();
    await user.click(row(/Kiến nghị, đề xuất/));
    await user.keyboard('{Delete}');
    window.location.hash = '#/de-cuong';
    await user.click(await screen.findByRole('button', { name: /^Sao chép thành đề cương mới/ }));
    expect(screen.getByRole('link', { name: 'Sửa tiếp' })).toHaveAttribute('href', '#/de-cuong/sua');
    expect(await services.repository.loadSetting('outlineWork')).not.toContain('"Kiến nghị, đề xuất"');
  });
});

describe('the outline editor', () => {
  it('moves a section by keys, keeps the focus on it, and says so', async () => {
    const { user } = await editing();
    await user.click(row(/Thuận lợi, khó khăn/));
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(row(/Thuận lợi, khó khăn/)).toHaveAttribute('aria-level', '1');
    expect(row(/Thuận lợi, khó khăn/)).toHaveFocus();
    expect(screen.getByText(/Đã làm: chuyển mục “Thuận lợi, khó khăn”/)).toBeVisible();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(row(/Thuận lợi, khó khăn/)).toHaveAttribute('aria-level', '2');
  });

  it('walks the tree by arrows and brings the name to be changed by F2', async () => {
    const { user } = await editing();
    await user.click(row(/^IĐặc điểm/));
    await user.keyboard('{ArrowRight}');
    expect(row(/Khái quát địa bàn/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowDown}{ArrowDown}{F2}');
    const box = screen.getByLabelText('Tên mục');
    expect(box).toHaveFocus();
    await user.clear(box);
    await user.type(box, 'Khó khăn{Tab}');
    expect(row(/I\.2Khó khăn/)).toBeInTheDocument();
  });

  it('gives a section another name by keys alone: Enter takes it, Escape leaves the old one, both lead back to its row', async () => {
    const { user } = await editing();
    await user.click(row(/Khái quát địa bàn/));
    await user.keyboard('{F2}Địa bàn{Enter}');
    expect(row(/^I\.1Địa bàn$/)).toHaveFocus();
    await user.keyboard('{F2}Sai');
    // what is typed is taken over after a moment's rest
    await screen.findByRole('treeitem', { name: /^I\.1Sai$/ });
    await user.keyboard('{Escape}');
    expect(row(/^I\.1Địa bàn$/)).toHaveFocus();
    await user.keyboard('{F2}Lại sai{Escape}');
    expect(row(/^I\.1Địa bàn$/)).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(row(/^I\.2/)).toHaveFocus();
  });

  it('keeps the same buttons above the tree whatever is chosen, so that no row moves under the mouse', async () => {
    const { user } = await editing();
    const names = () =>
      within(screen.getByRole('region', { name: 'Các mục' }))
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    const before = names();
    const remove = screen.getByRole('button', { name: 'Bỏ mục' });
    expect(remove).toHaveAttribute('aria-disabled', 'true');
    const rows = rowNames();
    await user.click(remove);
    expect(rowNames()).toEqual(rows);
    await user.click(row(/Khái quát địa bàn/));
    expect(names()).toEqual(before);
    expect(remove).toHaveAttribute('aria-disabled', 'false');
  });

  it('takes a section away with what hung on it, and brings all of it back', async () => {
    const { user } = await editing();
    const before = rowNames();
    await user.click(row(/Tiếp xúc, đối thoại/));
    await user.keyboard('{Delete}');
    expect(screen.getByText(/Đi cùng: 1 mục, 4 ô, 11 chỉ tiêu, 21 quy tắc, 1 phụ lục/)).toBeInTheDocument();
    expect(screen.queryByRole('treeitem', { name: /Tiếp xúc, đối thoại/ })).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    expect(rowNames()).toEqual(before);
  });

  it('adds a section under a name, and brings a known one back with its rules', async () => {
    const { user } = await editing();
    await user.click(row(/Kiến nghị, đề xuất/));
    await user.keyboard('{Delete}');
    await user.click(screen.getByRole('button', { name: 'Thêm mục có sẵn' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Thêm vào sau: Kiến nghị, đề xuất' }));
    expect(screen.getByText(/Đã làm: thêm mục có sẵn “Kiến nghị, đề xuất”/)).toBeVisible();
    row(/Kiến nghị, đề xuất/).focus();
    await user.keyboard('{Insert}');
    await user.type(screen.getByLabelText('Tên mục mới'), 'Phụ trách{Enter}');
    expect(row(/Phụ trách/)).toHaveAttribute('aria-selected', 'true');
    expect(row(/Phụ trách/)).toHaveFocus();
    expect(screen.getByText('1 ô cần điền')).toBeVisible();
  });

  it('moves a section by dragging it onto another one', async () => {
    await editing();
    const dragged = row(/Thuận lợi, khó khăn/);
    const dataTransfer = { setData: () => undefined, types: [] };
    fireEvent.dragStart(dragged, { dataTransfer });
    fireEvent.dragOver(row(/Kiến nghị, đề xuất/), { dataTransfer });
    fireEvent.drop(row(/Kiến nghị, đề xuất/), { dataTransfer });
    // without room to measure, a drop is into the section, whose own boxes go into a first section below it
    expect(rowNames().slice(-3)).toEqual([
      '1 IXKiến nghị, đề xuất',
      '2 IX.1Tình hình, kết quả chung',
      '2 IX.2Thuận lợi, khó khăn',
    ]);
  });

  it('says that a section was added for the boxes of the one another went into, and that they are back', async () => {
    const { user } = await editing();
    const before = rowNames();
    await user.click(row(/Thuận lợi, khó khăn/));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(
      screen.getByText(/Đã thêm mục “Tình hình, kết quả chung” trong “Khái quát địa bàn và tổ chức”/),
    ).toBeVisible();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(screen.getByText(/Các ô của “Khái quát địa bàn và tổ chức” trở lại/)).toBeVisible();
    expect(rowNames()).toEqual(before);
  });

  it('shows no line where a section that is let go would stay', async () => {
    await editing();
    const dataTransfer = { setData: () => undefined, types: [] };
    fireEvent.dragStart(row(/^IĐặc điểm/), { dataTransfer });
    fireEvent.dragOver(row(/Khái quát địa bàn/), { dataTransfer });
    expect(row(/Khái quát địa bàn/).className).not.toMatch(/drop-/);
    fireEvent.dragOver(row(/Kiến nghị, đề xuất/), { dataTransfer });
    expect(row(/Kiến nghị, đề xuất/).className).toMatch(/drop-inside/);
  });

  it('names what is to be put right, leads there, and saves only when nothing is', async () => {
    const { user, services } = await editing();
    await user.click(row(/Kiến nghị, đề xuất/));
    const box = screen.getByLabelText('Tên mục');
    await user.clear(box);
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Lưu đề cương' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/Còn 1 chỗ cần sửa/);
    await user.click(row(/Thông tin chung/));
    await user.click(screen.getByRole('button', { name: '(chưa có tên mục)' }));
    await user.type(screen.getByLabelText('Tên mục'), 'Đề xuất');
    await user.click(screen.getByRole('button', { name: 'Lưu đề cương' }));
    expect(await screen.findByText(/Đã lưu đề cương/)).toBeVisible();
    expect(services.shelf.getState().own[0]?.outline.sections.at(-1)?.heading).toBe('Đề xuất');
  });

  it('asks for a figure with its unit, and shows it among the boxes', async () => {
    const { user } = await editing();
    await user.click(row(/Kiến nghị, đề xuất/));
    const kind = screen.getAllByLabelText('Loại').at(-1);
    if (!kind) throw new Error('no kind');
    await user.selectOptions(kind, 'số liệu');
    await user.type(screen.getByLabelText('Tên ô'), 'Số kiến nghị');
    await user.click(screen.getByRole('button', { name: 'Thêm ô' }));
    expect(screen.getAllByText(/Ghi tên trước đã/).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText('Đơn vị tính'), 'kiến nghị{Enter}');
    expect(await screen.findByRole('button', { name: /Số kiến nghị.*số liệu.*so_kien_nghi/ })).toBeVisible();
  });

  it('keeps the focus near a box that was removed', async () => {
    const { user } = await editing();
    await user.click(row(/Thuận lợi, khó khăn/));
    const heads = within(screen.getByRole('region', { name: '3 ô cần điền' })).getAllByRole('button');
    const [, second, third] = heads;
    if (!second || !third) throw new Error('no boxes');
    await user.click(second);
    await user.click(screen.getByRole('button', { name: 'Bỏ ô này' }));
    expect(third).toHaveFocus();
  });

  it('prints the empty report beside it', async () => {
    await editing();
    await waitFor(() =>
      expect(
        within(screen.getByRole('region', { name: 'Báo cáo in ra trên đề cương này' })).getAllByText(/ĐẶC ĐIỂM/).length,
      ).toBeGreaterThan(0),
    );
  });
});
