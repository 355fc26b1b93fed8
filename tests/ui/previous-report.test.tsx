import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { text, withAnswer } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE } from '../support/shipped.ts';

const figures = Object.fromEntries(
  Object.entries(COMPLETE.figures).map(([code, figure]) => [code, { ...figure, earlier: { state: 'blank' } as const }]),
);
const own = { ...COMPLETE, id: 'a', sample: false, figures };
const before = withAnswer(
  { ...COMPLETE, id: 'b', sample: false, period: { kind: 'secondHalf', year: 2025 } },
  's5_2',
  'ket_qua',
  text('Kỳ trước đã tổ chức {DT01} đối thoại.'),
);

async function openBeside(section: string) {
  const repository = await keptDrafts(own, before);
  const { user } = await renderApp(`#/ban-nhap/a/muc/${section}`, { repository });
  await user.click(await screen.findByRole('button', { name: 'Kỳ trước' }));
  const column = await screen.findByRole('region', { name: 'Báo cáo kỳ trước' });
  return { user, repository, column };
}

describe('the report of the period before, beside the form', () => {
  it('is chosen among the drafts here, read section by section, and remembered', async () => {
    const { user, repository, column } = await openBeside('s5_2');
    expect(column).toHaveTextContent('Mở báo cáo kỳ trước (6 tháng cuối năm 2025)');
    await user.click(within(column).getByRole('button', { name: /6 tháng cuối năm 2025/ }));
    expect(within(column).getByRole('heading', { level: 2 })).toHaveTextContent('6 tháng cuối năm 2025');
    expect(column).toHaveTextContent(/Kỳ trước đã tổ chức \d+ hội nghị đối thoại\./);
    expect(column).toHaveTextContent(/Lượt người dự.*DT04/);
    await expect.poll(() => repository.loadSetting('previous.a')).toContain('"id":"b"');
  });

  it('gives its figures to the comparison column on request, and the open form shows them', async () => {
    const { user, repository, column } = await openBeside('s5_2');
    const actual = () => document.querySelector<HTMLInputElement>('[name="figures.DT01.actual"]');
    const was = () => actual()?.closest('tr')?.querySelector('td.was')?.textContent;
    await user.click(within(column).getByRole('button', { name: /6 tháng cuối năm 2025/ }));
    expect(was()).not.toMatch(/\d/);
    await user.click(within(column).getByRole('button', { name: 'Đưa số vào cột kỳ trước' }));
    expect(within(column).getByRole('status')).toHaveTextContent(/Đã đưa \d+ số vào cột kỳ trước/);
    expect(was()).toBe('4');
    // what is typed next does not write blank boxes over them
    const box = actual();
    if (!box) throw new Error('no box');
    await user.type(box, '7');
    await expect
      .poll(async () => {
        const stored = await repository.load('a');
        return stored?.kind === 'readable' && stored.draft.figures['DT01'];
      })
      .toMatchObject({ actual: { value: 37 }, earlier: { value: 4 } });
  });

  it('takes the figures back again, until something else is written', async () => {
    const { user, column } = await openBeside('s5_2');
    const actual = () => document.querySelector<HTMLInputElement>('[name="figures.DT01.actual"]');
    const was = () => actual()?.closest('tr')?.querySelector('td.was')?.textContent;
    await user.click(within(column).getByRole('button', { name: /6 tháng cuối năm 2025/ }));
    const carry = within(column).getByRole('button', { name: 'Đưa số vào cột kỳ trước' });
    await user.click(carry);
    await user.click(within(column).getByRole('button', { name: 'Lấy lại như cũ' }));
    expect(was()).not.toMatch(/\d/);
    expect(carry).toHaveFocus();
    await user.click(carry);
    await user.type(actual() ?? document.body, '7');
    expect(within(column).queryByRole('button', { name: 'Lấy lại như cũ' })).toBeNull();
    expect(was()).toBe('4');
  });

  it('lets the check say what was copied from it', async () => {
    const { user, column } = await openBeside('s2_1');
    await user.click(within(column).getByRole('button', { name: /6 tháng cuối năm 2025/ }));
    window.location.hash = '#/ban-nhap/a/kiem-tra';
    expect(
      (await screen.findAllByRole('heading', { level: 3, name: /giống báo cáo kỳ trước 100%/ })).length,
    ).toBeGreaterThan(5);
  });
});

describe('the report of the period before in a narrow window', () => {
  it('opens below the form and gives its figures', async () => {
    const wide = window.matchMedia;
    vi.stubGlobal('matchMedia', (media: string) => ({ ...wide(media), matches: true }));
    const { user } = await renderApp('#/ban-nhap/a/muc/s5_2', { repository: await keptDrafts(own, before) });
    // jsdom does not tell of a fold that opens
    const fold = (await screen.findByText('Báo cáo kỳ trước')).closest('details');
    if (!fold) throw new Error('no fold');
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    const column = await screen.findByRole('region', { name: 'Báo cáo kỳ trước' });
    await user.click(within(column).getByRole('button', { name: /6 tháng cuối năm 2025/ }));
    await user.click(within(column).getByRole('button', { name: 'Đưa số vào cột kỳ trước' }));
    expect(
      document.querySelector('[name="figures.DT01.actual"]')?.closest('tr')?.querySelector('td.was'),
    ).toHaveTextContent('4');
    expect(document.querySelector('.aside > .guide')).not.toBeNull();
    vi.unstubAllGlobals();
  });
});
