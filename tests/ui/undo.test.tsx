import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/domain/draft/draft-answers.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { draftOf } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';

const empty = draftOf(OUTLINE, { id: 'a' });
const UNDO = '{Control>}{Alt>}z{/Alt}{/Control}';
const REDO = '{Control>}{Alt>}y{/Alt}{/Control}';

async function open(place: string, repository?: DraftRepository) {
  const kept = repository ?? (await keptDrafts(empty));
  const { user } = await renderApp(`#/ban-nhap/a${place}`, { repository: kept });
  await screen.findByRole('heading', { level: 1 });
  return { user, repository: kept };
}

function box(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`no box ${name}`);
  return found;
}

const undo = () => screen.getByRole('button', { name: /^Hoàn tác: / });
const redo = () => screen.getByRole('button', { name: /^Làm lại: / });

describe('undoing by button', () => {
  it('is there from the start, with nothing to undo yet', async () => {
    const { user } = await open('/muc/s5_1');
    expect(undo()).toHaveAccessibleName('Hoàn tác: chưa có gì');
    expect(undo()).toHaveAttribute('aria-disabled', 'true');
    await user.click(undo());
    expect(undo()).toHaveFocus();
  });

  it('says what it takes back, takes it back on the screen, and keeps the focus', async () => {
    const { user } = await open('/muc/s5_1');
    await user.type(box('figures.TD02.actual'), '12');
    await user.type(box('text.ket_qua'), 'Đã tiếp');
    expect(undo()).toHaveAccessibleName(/^Hoàn tác: mục V\.1 – /);
    await user.click(undo());
    expect(box('text.ket_qua')).toHaveValue('');
    expect(box('figures.TD02.actual')).toHaveValue('12');
    expect(undo()).toHaveAccessibleName(/^Hoàn tác: số liệu: /);
    expect(undo()).toHaveFocus();
    expect(screen.getByText(/^Đã hoàn tác: mục V\.1 – /)).toBeInTheDocument();
    await user.click(undo());
    expect(box('figures.TD02.actual')).toHaveValue('');
    await user.click(redo());
    await user.click(redo());
    expect(box('text.ket_qua')).toHaveValue('Đã tiếp');
    expect(redo()).toHaveAttribute('aria-disabled', 'true');
  });

  it('leads to the section where it happened', async () => {
    const { user } = await open('/muc/s5_1');
    await user.type(box('text.ket_qua'), 'Đã tiếp');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(window.location.hash).not.toContain('s5_1'));
    await user.click(undo());
    await waitFor(() => expect(window.location.hash).toContain('/muc/s5_1'));
    await waitFor(() => expect(document.activeElement).toContainElement(box('text.ket_qua')));
    expect(box('text.ket_qua')).toHaveValue('');
    // being led there is no check: what is not written yet is not called missing
    expect(screen.queryByText(/Còn thiếu/)).not.toBeInTheDocument();
  });

  it('stays where one is on the other screens', async () => {
    const { user } = await open('');
    const [tick] = screen.getAllByRole('checkbox');
    if (!tick) throw new Error('nothing to tick');
    await user.click(tick);
    expect(undo()).toHaveAccessibleName(/^Hoàn tác: dấu đã xong, /);
    const { hash } = window.location;
    await user.click(undo());
    expect(window.location.hash).toBe(hash);
    expect(screen.getAllByRole('checkbox')[0]).not.toBeChecked();
  });
});

describe('undoing by keys', () => {
  it('works from inside a box and leads to the box that changed', async () => {
    const { user } = await open('/muc/s5_1');
    await user.type(box('figures.TD02.actual'), '12');
    await user.type(box('text.ket_qua'), 'Đã tiếp');
    await user.keyboard(UNDO);
    expect(box('text.ket_qua')).toHaveValue('');
    expect(box('text.ket_qua')).toHaveFocus();
    await user.keyboard(UNDO);
    expect(box('figures.TD02.actual')).toHaveValue('');
    expect(box('figures.TD02.actual')).toHaveFocus();
    await user.keyboard(REDO);
    expect(box('figures.TD02.actual')).toHaveValue('12');
    expect(box('figures.TD02.actual')).toHaveFocus();
  });

  it('leaves Ctrl+Z inside a box to the browser, and takes it outside', async () => {
    const { user } = await open('/muc/s5_1');
    await user.type(box('text.ket_qua'), 'Đã tiếp');
    await user.keyboard('{Control>}z{/Control}');
    expect(undo()).toHaveAccessibleName(/mục V\.1/);
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(box('text.ket_qua')).toHaveValue('');
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(box('text.ket_qua')).toHaveValue('Đã tiếp');
  });

  it('goes on with the same keys outside a box: the focus lands around the box that changed', async () => {
    const { user } = await open('/muc/s5_1');
    await user.type(box('figures.TD02.actual'), '12');
    await user.type(box('text.ket_qua'), 'Đã tiếp');
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(document.activeElement).toContainElement(box('text.ket_qua'));
    await user.keyboard('{Control>}z{/Control}');
    expect(box('figures.TD02.actual')).toHaveValue('');
    expect(document.activeElement).toContainElement(box('figures.TD02.actual'));
    expect(document.activeElement).not.toBe(document.body);
    await user.keyboard('{Control>}y{/Control}');
    await user.keyboard('{Control>}y{/Control}');
    expect(box('figures.TD02.actual')).toHaveValue('12');
    expect(box('text.ket_qua')).toHaveValue('Đã tiếp');
  });

  it('gives a reason back, whose box stands outside the form', async () => {
    const { user } = await open('/muc/s5_1');
    await user.click(screen.getByRole('checkbox', { name: /Cả mục không phát sinh/ }));
    await user.type(box('section'), 'Không có đơn');
    await user.keyboard(UNDO);
    expect(box('section')).toHaveValue('');
    await user.keyboard(UNDO);
    expect(screen.getByRole('checkbox', { name: /Cả mục không phát sinh/ })).not.toBeChecked();
  });

  it('are in the list of keys', async () => {
    await renderApp('#/tro-giup');
    const keys = await screen.findByText('Ctrl + Alt + Z');
    const row = keys.closest('div');
    expect(row && within(row).getByText(/Hoàn tác ở mọi mục/)).toBeInTheDocument();
  });
});

describe('after a reload', () => {
  it('what was done before can still be taken back', async () => {
    const { user, repository } = await open('/muc/s5_1');
    await user.type(box('text.ket_qua'), 'Đã tiếp');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () => {
      const stored = await repository.load('a');
      expect(stored?.kind === 'readable' && textOf(stored.draft, 's5_1', 'ket_qua')).toBe('Đã tiếp');
    });
    document.body.replaceChildren();
    const again = await open('/kiem-tra', repository);
    expect(undo()).toHaveAccessibleName(/^Hoàn tác: mục V\.1 – /);
    await again.user.click(undo());
    expect(redo()).toHaveAccessibleName(/^Làm lại: mục V\.1 – /);
    await again.user.keyboard('{Control>}s{/Control}');
    await waitFor(async () => {
      const stored = await repository.load('a');
      expect(stored?.kind === 'readable' && textOf(stored.draft, 's5_1', 'ket_qua')).toBe('');
    });
  });
});
