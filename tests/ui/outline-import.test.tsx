import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';

const PASTED = `ĐỀ CƯƠNG BÁO CÁO
Kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026
I. Đặc điểm, tình hình
II. Kết quả thực hiện
1. Tiếp công dân
- Số lượt tiếp: … lượt
2. Việc riêng của xã
(nêu rõ cách làm)`;

async function pasted() {
  const rendered = await renderApp('#/de-cuong/nhap');
  const { user } = rendered;
  await user.click(screen.getByText('Không có tệp, chỉ có đoạn văn bản'));
  await user.click(screen.getByLabelText('Dán đề cương vào đây'));
  await user.paste(PASTED);
  await user.click(screen.getByRole('button', { name: 'Đọc đoạn đã dán' }));
  await screen.findByRole('heading', { name: 'Chữ trong tệp' });
  return rendered;
}

const lines = () => screen.getByRole('region', { name: 'Chữ trong tệp' });
const tree = () => screen.getByRole('region', { name: 'Các mục của đề cương' });

describe('taking an outline in', () => {
  it('shows every line with what it is taken for, and the sections it makes', async () => {
    await pasted();
    for (const line of PASTED.split('\n')) expect(within(lines()).getByText(new RegExp(line.slice(-20)))).toBeVisible();
    expect(
      within(tree())
        .getAllByRole('heading', { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual(['I. Đặc điểm, tình hình', 'II. Kết quả thực hiện', '1. Tiếp công dân', '2. Việc riêng của xã']);
    expect(within(tree()).getByText(/Ghép với I Đặc điểm, tình hình/)).toBeVisible();
    expect(within(tree()).getByDisplayValue('V.1 Tiếp công dân')).toBeVisible();
  });

  it('follows when a line is taken for something else, and takes it back', async () => {
    const { user } = await pasted();
    await user.click(within(lines()).getByRole('button', { name: /Việc riêng của xã/ }));
    await user.selectOptions(screen.getByLabelText('Dòng này là'), 'Ý cần nêu');
    expect(within(tree()).queryByRole('heading', { name: /Việc riêng của xã/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(within(tree()).getByRole('heading', { name: /Việc riêng của xã/ })).toBeVisible();
  });

  it('is kept with what was matched by hand, and a report is written on it', async () => {
    const { user, services } = await pasted();
    const item = within(tree())
      .getByRole('heading', { name: /Việc riêng của xã/ })
      .closest('li');
    if (!item) throw new Error('no item');
    await user.click(within(item).getByRole('button', { name: 'Đổi' }));
    await user.selectOptions(within(item).getByLabelText('Ghép với'), 'IX Kiến nghị, đề xuất');
    await user.clear(screen.getByLabelText('Tên đề cương'));
    await user.type(screen.getByLabelText('Tên đề cương'), 'Đề cương 2026');
    await user.click(screen.getByRole('button', { name: 'Lưu và soạn báo cáo theo đề cương này' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Báo cáo mới' })).toBeVisible();
    expect(screen.getByLabelText('Đề cương')).toHaveDisplayValue(/Đề cương 2026/);
    const [kept] = services.shelf.getState().own;
    expect(kept?.origin).toEqual({ kind: 'pasted' });
    expect(JSON.stringify(kept?.outline.sections)).toContain('"id":"s9"');
  });

  it('says what the order asks and the file lacks, and adds a section that is wanted', async () => {
    const { user, services } = await pasted();
    expect(screen.getByText(/Nội dung 7: /)).toBeVisible();
    await user.click(screen.getByLabelText(/^Thêm VIII /));
    expect(screen.queryByText(/Nội dung 7: /)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Chỉ lưu đề cương' }));
    expect(JSON.stringify(services.shelf.getState().own[0]?.outline.sections)).toContain('"id":"s8"');
  });

  it('says what to do with a file that holds no letter, and keeps what is there until then', async () => {
    const { user } = await renderApp('#/de-cuong/nhap', {
      chooseWordFile: async () => new File(['%PDF-1.7'], 'de-cuong.pdf'),
    });
    await user.click(screen.getByRole('button', { name: 'Chọn tệp Word của đề cương' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/de-cuong\.pdf.*PDF/);
  });
});
