import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE } from '../support/shipped.ts';

const DRAFT = { ...COMPLETE, id: 'a', sample: false };

async function open() {
  const opened = await renderApp('#/ban-nhap/a/muc/s5_2', { repository: await keptDrafts(DRAFT) });
  const box = await waitFor(() => {
    const found = document.querySelector<HTMLTextAreaElement>('[name="text.ket_qua"]');
    if (!found) throw new Error('No box');
    return found;
  });
  await opened.user.clear(box);
  return { ...opened, box };
}

describe('putting a figure into a text', () => {
  it('by typing a brace and a name without marks, with the keyboard alone', async () => {
    const { user, box } = await open();
    await user.type(box, 'Tổ chức {{doi thoai');
    const offers = await screen.findAllByRole('option');
    expect(offers[0]).toHaveTextContent('DT01');
    expect(offers[0]).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}');
    expect(box).toHaveAttribute('aria-activedescendant', offers[1]?.id);
    await user.keyboard('{ArrowUp}{Enter}, xong.');
    expect(box).toHaveValue('Tổ chức {DT01}, xong.');
    expect(screen.queryByRole('option')).toBeNull();
    expect(await screen.findByText('Tổ chức 3 hội nghị, xong.')).toBeInTheDocument();
  });

  it('each figure once before other ways of speaking of it, with what it is a part of', async () => {
    const { user, box } = await open();
    await user.type(box, '{{giai quyet');
    const offers = await screen.findAllByRole('option');
    const codes = offers.map(({ textContent }) => /[A-Z]{2}\d{2}/.exec(textContent ?? '')?.[0] ?? '');
    const figures = codes.slice(
      0,
      codes.findIndex((code, index) => codes.indexOf(code) < index),
    );
    expect(figures.length).toBeGreaterThan(8);
    expect(screen.getAllByRole('option', { name: /giao cơ quan giải quyết Ý kiến, .* · DT07/ })[0]).toBeVisible();
    expect(offers.at(-1)).toHaveTextContent('gõ thêm tên hoặc mã');
    expect(offers.at(-1)).toHaveAttribute('aria-disabled', 'true');
  });

  it('by the button and the mouse', async () => {
    const { user, box } = await open();
    await user.type(box, 'Có ');
    await user.click(screen.getAllByRole('button', { name: 'Chèn số liệu' })[0] ?? document.body);
    const offers = await screen.findAllByRole('option');
    await user.click(offers.find((offer) => offer.textContent?.includes('412 lượt người')) ?? document.body);
    expect(box).toHaveValue('Có {DT04}');
  });

  it('the button takes nothing away: neither marked words, nor leaves a brace when one thinks better of it', async () => {
    const { user, box } = await open();
    await user.type(box, 'Có nhiều');
    box.setSelectionRange(3, 8);
    await user.click(screen.getAllByRole('button', { name: 'Chèn số liệu' })[0] ?? document.body);
    await screen.findAllByRole('option');
    expect(box).toHaveValue('Có nhiều {');
    await user.keyboard('{Escape}');
    expect(box).toHaveValue('Có nhiều');
    await user.click(screen.getAllByRole('button', { name: 'Chèn số liệu' })[0] ?? document.body);
    expect(box).toHaveValue('Có nhiều {');
    await user.click(screen.getByRole('heading', { level: 1 }));
    expect(box).toHaveValue('Có nhiều');
    expect(box).not.toHaveFocus();
  });

  it('Esc puts the list away and stays in the section; what was typed stays', async () => {
    const { user, box } = await open();
    await user.type(box, '{{doi');
    await screen.findAllByRole('option');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(box).toHaveValue('{doi');
    expect(window.location.hash).toBe('#/ban-nhap/a/muc/s5_2');
  });

  it('says when nothing matches', async () => {
    const { user, box } = await open();
    await user.type(box, '{{zzzz');
    expect(await screen.findByText('Không có chỉ tiêu nào khớp.')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(box).toHaveValue('{zzzz\n');
  });
});
