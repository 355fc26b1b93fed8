import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../src/domain/draft/draft-schema.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE } from '../support/shipped.ts';

const preview = async (layout: Partial<Layout> = {}) => {
  const draft = { ...COMPLETE, id: 'a', sample: false, layout: { ...COMPLETE.layout, ...layout } };
  const opened = await renderApp('#/ban-nhap/a/xem-truoc', { repository: await keptDrafts(draft) });
  const sheets = await screen.findAllByRole('article');
  return { ...opened, first: () => within(screen.getAllByRole('article')[0] ?? document.body), count: sheets.length };
};

describe('the choices beside the preview', () => {
  it('show at once on the sheet what they add to the document', async () => {
    const { user, first } = await preview();
    expect(first().queryByText('HỎA TỐC')).toBeNull();
    await user.click(screen.getByText('Mức độ khẩn, lưu hành, cách in'));
    await user.selectOptions(screen.getByLabelText('Mức độ khẩn'), 'HỎA TỐC');
    await user.type(screen.getByLabelText('Phạm vi lưu hành'), 'Tài liệu hội nghị');
    await user.click(screen.getByLabelText(/Ghi tác giả/));
    await waitFor(
      () => {
        expect(first().getByText('HỎA TỐC')).toBeInTheDocument();
        expect(first().getByText('TÀI LIỆU HỘI NGHỊ')).toBeInTheDocument();
        expect(first().getByText('CỦA BAN THƯỜNG VỤ ĐẢNG ỦY')).toBeInTheDocument();
      },
      { timeout: 10_000 },
    );
  });

  it('keep the number of the draft as it is typed, and print it once it is one', async () => {
    const { user, first } = await preview();
    const box = screen.getByLabelText('Lần');
    await user.clear(box);
    expect(box).toHaveValue('');
    expect(screen.getByText(/Ghi một số từ 1 đến 99/)).toBeInTheDocument();
    await user.type(box, '3');
    expect(box).toHaveValue('3');
    await waitFor(() => expect(first().getByText('Dự thảo lần 3')).toBeInTheDocument(), { timeout: 10_000 });
    await user.clear(box);
    await user.tab();
    expect(box).toHaveValue('3');
  });

  it('add and take away an annex, but not one the figures demand', async () => {
    const { user } = await preview({ annexes: [] });
    await user.click(screen.getByText('Phụ lục kèm theo: 3'));
    await user.click(screen.getByLabelText(/Danh sách đơn vị gửi báo cáo/));
    expect(screen.getByText('Phụ lục kèm theo: 4')).toBeInTheDocument();
    expect(screen.getByLabelText(/Kiến nghị sau đối thoại/)).toBeDisabled();
  });
});
