import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { edited } from '../support/edited-draft.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE, HALF, OUTLINE } from '../support/shipped.ts';

const half = { ...HALF, id: 'a', sample: false };

describe('the check', () => {
  it('brings the focus to the list of errors, all of them, each leading to its box', async () => {
    await renderApp('#/ban-nhap/a/kiem-tra', { repository: await keptDrafts(half) });
    const errors = checkCompleteness(OUTLINE, half).filter(({ level }) => level === 'error');
    const summary = await screen.findByRole('region', { name: new RegExp(`${errors.length} lỗi`, 'i') });
    expect(summary).toHaveFocus();
    const links = within(summary)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(errors.length);
    expect(links).toContain('#/ban-nhap/a/muc/s5_1?o=figures.TD02.actual');
    expect(links).toContain('#/ban-nhap/a/muc/s5_1?o=text.ket_qua');
    expect(links).toContain('#/ban-nhap/a/muc/s8?o=tables.nhiem_vu');
    expect(document.title).toContain(String(errors.length));
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
    const summary = await screen.findByRole('region', { name: /1 lỗi/i });
    const link = within(summary).getByRole('link', { name: /DU13: 9.*DU09: 6/ });
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
