import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answerOf, figureOf } from '../../src/domain/draft/draft-answers.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { draftOf } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';

const empty = draftOf(OUTLINE, { id: 'a' });

async function kept(repository: DraftRepository) {
  const stored = await repository.load('a');
  if (stored?.kind !== 'readable') throw new Error('not readable');
  return stored.draft;
}

async function open(section: string, target = '') {
  const repository = await keptDrafts(empty);
  const { user } = await renderApp(`#/ban-nhap/a/muc/${section}${target}`, { repository });
  await screen.findByRole('heading', { level: 1 });
  /** The box of an indicator, by its place in the form. */
  const box = (name: string) => {
    const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (!found) throw new Error(`no box ${name}`);
    return found;
  };
  return { user, repository, box };
}

describe('writing a section', () => {
  it('takes a figure over and saves it; boxes nobody touched stay blank', async () => {
    const { user, repository, box } = await open('s5_1');
    await user.type(box('figures.TD02.actual'), '1.245');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () => {
      const draft = await kept(repository);
      expect(figureOf(draft, 'TD02').actual).toEqual({ state: 'value', value: 1245 });
      expect(figureOf(draft, 'TD01').actual).toEqual({ state: 'blank' });
      expect(answerOf(draft, 's5_1', 'ket_qua')).toEqual({ state: 'blank' });
    });
    expect(screen.getByRole('status')).toHaveTextContent(/Đã lưu/);
  });

  it('keeps "khoảng 20" as typed and says what to do on leaving the box', async () => {
    const { user, repository, box } = await open('s5_1');
    const figure = box('figures.TD02.actual');
    await user.type(figure, 'khoảng 20');
    expect(figure).not.toBeInvalid();
    await user.tab();
    await waitFor(() => expect(figure).toBeInvalid());
    expect(figure).toHaveAccessibleDescription(/khoảng 20/);
    expect(figure).toHaveValue('khoảng 20');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () =>
      expect(figureOf(await kept(repository), 'TD02').actual).toEqual({ state: 'unread', text: 'khoảng 20' }),
    );
  });

  it('holds nothing against a person who only passes by', async () => {
    const { user, box } = await open('s5_1');
    await user.click(box('text.ket_qua'));
    await user.tab();
    expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(0);
  });

  it('from a link of the check, has the focus in its box and shows what is missing', async () => {
    const { box } = await open('s5_1', '?o=text.ket_qua');
    const text = box('text.ket_qua');
    expect(text).toHaveFocus();
    expect(text).toBeInvalid();
    expect(text).toHaveAccessibleDescription(/./);
  });

  it('says on leaving a box that two figures do not fit, but not that something is merely missing', async () => {
    const { user, box } = await open('s5_1');
    await user.type(box('figures.TD05.actual'), '3');
    await user.type(box('figures.TD04.actual'), '5');
    await user.tab();
    await waitFor(() => expect(box('figures.TD05.actual')).toHaveAccessibleDescription(/TD05: 3.*TD04: 5/));
    expect(box('figures.TD05.actual')).not.toHaveAccessibleDescription(/Chưa ghi/);
  });

  it('does not change the text while it is typed', async () => {
    const { user, box, repository } = await open('s5_1');
    const typed = 'Đảng ủy  đã tiếp…';
    await user.type(box('text.ket_qua'), typed.normalize('NFD'));
    expect(box('text.ket_qua')).toHaveValue(typed.normalize('NFD'));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () =>
      expect(answerOf(await kept(repository), 's5_1', 'ket_qua')).toEqual({ state: 'value', value: typed }),
    );
  });
});
