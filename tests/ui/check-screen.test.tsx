import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { edited } from '../support/edited-draft.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE, HALF, OUTLINE } from '../support/shipped.ts';

const half = { ...HALF, id: 'a', sample: false };

function rowOf(link: HTMLElement): HTMLElement {
  const found = link.closest('li');
  if (!found) throw new Error('no row');
  return found;
}

const hrefOf = (link: HTMLElement) => link.getAttribute('href');

describe('the check', () => {
  it('brings the focus to how many errors there are, and lists each once, with the way to its box', async () => {
    await renderApp('#/ban-nhap/a/kiem-tra', { repository: await keptDrafts(half) });
    const errors = checkCompleteness(OUTLINE, half).filter(({ level }) => level === 'error');
    const summary = await screen.findByRole('region', { name: new RegExp(`${errors.length} lỗi`, 'i') });
    expect(summary).toHaveFocus();
    expect(within(summary).queryByRole('link')).toBeNull();
    const links = screen.getAllByRole('link', { name: /^Sửa ngay: / });
    const places = links.filter((link) => within(rowOf(link)).queryByText('Lỗi')).map(hrefOf);
    expect(places).toHaveLength(errors.length);
    expect(places).toContain('#/ban-nhap/a/muc/s5_1?o=figures.TD02.actual');
    expect(places).toContain('#/ban-nhap/a/muc/s5_1?o=text.ket_qua');
    expect(places).toContain('#/ban-nhap/a/muc/s8?o=tables.nhiem_vu');
    expect(document.title).toContain(String(errors.length));
  });

  it('says how many errors the chosen level hides', async () => {
    const { draft } = edited({ ...COMPLETE, id: 'a', sample: false }, { figures: { DU13: 9 } });
    const { user } = await renderApp('#/ban-nhap/a/kiem-tra', { repository: await keptDrafts(draft) });
    const summary = await screen.findByRole('region', { name: /1 lỗi/i });
    expect(summary).not.toHaveTextContent(/ẩn/);
    await user.selectOptions(screen.getByLabelText('Mức'), 'Gợi ý');
    expect(summary).toHaveTextContent('Danh sách đang ẩn 1 lỗi.');
    await user.selectOptions(screen.getByLabelText('Mức'), 'Lỗi');
    expect(summary).not.toHaveTextContent(/ẩn/);
  });

  it('of a complete draft leads on to the preview', async () => {
    await renderApp('#/ban-nhap/a/kiem-tra', { repository: await keptDrafts({ ...COMPLETE, id: 'a', sample: false }) });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveFocus();
    expect(screen.queryByRole('region', { name: /lỗi/ })).toBeNull();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain('#/ban-nhap/a/xem-truoc');
  });

  it('says what does not fit together, with the numbers, and leads to the first of the boxes', async () => {
    const { draft } = edited({ ...COMPLETE, id: 'a', sample: false }, { figures: { DU13: 9 } });
    await renderApp('#/ban-nhap/a/kiem-tra', { repository: await keptDrafts(draft) });
    const link = await screen.findByRole('link', { name: /^Sửa ngay: .*DU13: 9.*DU09: 6/ });
    expect(link).toHaveAttribute('href', '#/ban-nhap/a/muc/s5_3?o=figures.DU13.actual');
  });

  it('lists what rules still wait for, folded, each leading to its box', async () => {
    const { DU09: _, ...figures } = COMPLETE.figures;
    const draft = { ...COMPLETE, id: 'a', sample: false, figures };
    const { user } = await renderApp('#/ban-nhap/a/kiem-tra', { repository: await keptDrafts(draft) });
    const fold = await screen.findByText(/Còn 1 ô trống/);
    const link = screen.getByRole('link', { name: /^DU09 /, hidden: true });
    expect(link).not.toBeVisible();
    await user.click(fold);
    expect(link).toBeVisible();
    expect(link).toHaveAttribute('href', '#/ban-nhap/a/muc/s5_3?o=figures.DU09.actual');
    expect(link.closest('li')).toHaveTextContent('2 quy tắc chờ số này');
  });

  it('has nothing to wait for in a complete draft', async () => {
    await renderApp('#/ban-nhap/a/kiem-tra', { repository: await keptDrafts({ ...COMPLETE, id: 'a', sample: false }) });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(/quy tắc chưa kiểm được/)).toBeNull();
  });

  it('of a draft that is not here says so', async () => {
    await renderApp('#/ban-nhap/khong-co/kiem-tra', { repository: await keptDrafts() });
    expect(await screen.findByRole('heading', { name: 'Không có bản nháp này trên máy' })).toBeVisible();
  });
});
