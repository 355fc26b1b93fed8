import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { edited } from '../support/edited-draft.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE } from '../support/shipped.ts';

const own = { ...COMPLETE, id: 'a', sample: false };
const warned = edited(own, { earlier: { TT06: 113 } }).draft;

async function openCheck(draft: Draft = warned, id = 'a') {
  const repository = await keptDrafts(draft);
  const { user } = await renderApp(`#/ban-nhap/${id}/kiem-tra`, { repository });
  await screen.findByRole('heading', { level: 1 });
  return { user, repository };
}

/** Row of the finding about TT06. */
function row(): HTMLElement {
  const found = screen.getByRole('heading', { level: 3, name: /TT06/ }).closest('li');
  if (!found) throw new Error('no row');
  return found;
}

const tally = (word: string) =>
  screen.getAllByRole('listitem').find((item) => item.querySelector('b + p > span')?.textContent === word)?.textContent;

describe('the reviewer’s sheet', () => {
  it('takes an explanation, keeps it in the draft and no longer counts the finding', async () => {
    const { user, repository } = await openCheck();
    expect(tally('Cảnh báo')).toMatch(/^1/);
    await user.click(within(row()).getByRole('button', { name: /^Giải thích/ }));
    const box = within(row()).getByRole('textbox', { name: 'Lời giải thích' });
    expect(box).toHaveFocus();
    await user.type(box, 'số của ba xã cũ');
    await user.click(within(row()).getByRole('button', { name: 'Giữ lời giải thích' }));
    expect(row()).toHaveTextContent('Đã giải thích: số của ba xã cũ Ghi ngày 12/5/2026, không in ra.');
    expect(tally('Cảnh báo')).toMatch(/^0/);
    expect(tally('Đã giải thích')).toMatch(/^1/);
    expect(within(row()).getByRole('button', { name: /^Sửa lời giải thích/ })).toHaveFocus();
    await expect
      .poll(async () => {
        const stored = await repository.load('a');
        return stored?.kind === 'readable' && Object.values(stored.draft.explanations ?? {}).map(({ text }) => text);
      })
      .toEqual(['số của ba xã cũ']);
  });

  it('says that an explanation was written before the figures changed', async () => {
    await openCheck({
      ...warned,
      explanations: {
        'ruleBroken:s2_2:TT06:earlier:TT06_adds_up': {
          says: 'điều khác',
          text: 'số của ba xã cũ',
          at: '2026-05-01T02:00:00.000Z',
        },
      },
    });
    expect(row()).toHaveTextContent(/cần xem lại: số của ba xã cũ/);
    expect(tally('Cảnh báo')).toMatch(/^1/);
    expect(tally('Đã giải thích')).toBeUndefined();
  });

  it('shows the figures of a finding as bars with their numbers', async () => {
    await openCheck();
    const bars = within(row()).getByRole('table', { name: /\(TT06\)/ });
    expect(within(bars).getByRole('row', { name: /Kỳ trước/ })).toHaveTextContent('113');
    expect(bars.querySelectorAll('svg')).toHaveLength(2);
  });

  it('is narrowed to a level or a part, and arranged by level', async () => {
    const { user } = await openCheck();
    await user.selectOptions(screen.getByLabelText('Mức'), 'Gợi ý');
    expect(screen.queryByRole('heading', { level: 3, name: /TT06/ })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Mức'), 'Cảnh báo');
    expect(row()).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Phần'), screen.getByRole('option', { name: /^V\. / }));
    expect(screen.getByText('Không có gì thuộc mức và phần đã chọn.')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Phần'), 'Cả báo cáo');
    await user.click(screen.getByRole('button', { name: 'Theo mức' }));
    expect(screen.getByRole('heading', { level: 2, name: /Cảnh báo/ })).toBeVisible();
  });

  it('keeps the focus on the page when an answered finding leaves the list', async () => {
    const { user } = await openCheck();
    await user.selectOptions(screen.getByLabelText('Mức'), 'Cảnh báo');
    await user.click(within(row()).getByRole('button', { name: /^Giải thích/ }));
    await user.keyboard('số của ba xã cũ');
    await user.click(within(row()).getByRole('button', { name: 'Giữ lời giải thích' }));
    expect(screen.queryByRole('heading', { level: 3, name: /TT06/ })).toBeNull();
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('keeps what was begun, and how the list is arranged, while one looks something up in a section', async () => {
    const { user } = await openCheck({ ...warned, id: 'b' }, 'b');
    await user.click(within(row()).getByRole('button', { name: /^Giải thích/ }));
    await user.type(within(row()).getByRole('textbox', { name: 'Lời giải thích' }), 'số của ba');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Mức' }), 'Cảnh báo');
    await user.click(within(row()).getByRole('link', { name: /^Sửa ngay/ }));
    await screen.findByRole('heading', { level: 1, name: /Tuyên truyền/ });
    await user.click(screen.getByRole('link', { name: 'Kiểm tra' }));
    expect(await screen.findByRole('combobox', { name: 'Mức' })).toHaveDisplayValue('Cảnh báo');
    expect(within(row()).getByRole('textbox', { name: 'Lời giải thích' })).toHaveValue('số của ba');
    await user.click(within(row()).getByRole('button', { name: 'Thôi' }));
    expect(within(row()).queryByRole('textbox')).toBeNull();
  });

  it('lists explanations of what is mended, so that none stays in the draft unseen', async () => {
    const old = {
      'ruleBroken:s2_2:TT06:earlier:gone': { says: 'x', text: 'đã hỏi xã cũ', at: '2026-05-11T01:00:00.000Z' },
    };
    const { user, repository } = await openCheck({ ...warned, explanations: old });
    const left = screen.getByRole('region', { name: /Lời giải thích không còn dùng đến/ });
    expect(left).toHaveTextContent('đã hỏi xã cũ');
    await user.click(within(left).getByRole('button', { name: 'Bỏ: đã hỏi xã cũ' }));
    expect(screen.queryByText(/đã hỏi xã cũ/)).toBeNull();
    await waitFor(async () => {
      const stored = await repository.load('a');
      expect(stored?.kind === 'readable' && stored.draft.explanations).toBe(undefined);
    });
  });

  it('has the figures of each section beside the earlier period, folded unless one is odd, and names it', async () => {
    const odd = edited(own, { figures: { DT04: 999 }, estimates: { DT04: 999 }, earlier: { DT04: 100 } }).draft;
    const { user } = await openCheck(odd);
    expect(screen.queryByRole('table', { name: /Số liệu cạnh kỳ trước: V\.3/ })).toBeNull();
    await user.click(screen.getByText(/^V\.3 /, { selector: 'summary' }));
    expect(await screen.findByRole('table', { name: /Số liệu cạnh kỳ trước: V\.3/ })).toBeVisible();
    const table = screen.getByRole('table', { name: /Số liệu cạnh kỳ trước: V\.2/ });
    const line = within(table).getByRole('row', { name: /^DT04 / });
    expect(line).toHaveTextContent('100999');
    expect(line).toHaveTextContent('biến động lớn');
    expect(within(line).getByRole('link')).toHaveAttribute('href', expect.stringContaining('figures.DT04.estimate'));
  });
});
