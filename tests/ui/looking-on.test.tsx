import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { allSections } from '../../src/domain/outline/outline-tree.ts';
import { createOpenLocks } from '../../src/storage/web-locks.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const DRAFT = { ...COMPLETE, id: 'a', sample: false };

/** Another window has every draft. */
const TAKEN = {
  ...createOpenLocks(),
  take: async () => undefined,
  find: async () => ({ since: '2026-05-12T00:50:00.000Z' }),
};

async function open(place: string) {
  const repository = await keptDrafts(DRAFT);
  const { user, saved } = await renderApp(`#/ban-nhap/a${place}`, { repository, locks: TAKEN });
  await screen.findByText(/^Bản nháp này đang mở ở cửa sổ khác/);
  return { user, saved };
}

/** The first section with each kind of field. */
const SECTIONS = new Set(
  (['shortText', 'longText', 'list', 'table', 'choice', 'figure'] as const).flatMap((kind) => {
    const found = allSections(OUTLINE).find(({ section }) => section.fields?.some((field) => field.kind === kind));
    return found ? [found.section.id] : [];
  }),
);

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isReadOnly(box: Box): boolean {
  return 'readOnly' in box && box.readOnly && box.type !== 'radio' && box.type !== 'checkbox';
}

/** What could still be written in or chosen, by name. */
function writable(root: HTMLElement): string[] {
  return [...root.querySelectorAll<Box>('input, textarea, select')]
    .filter((box) => !box.disabled && !isReadOnly(box))
    .map((box) => box.name || box.id);
}

/** Buttons of a form that only look. */
const LOOKS = /^(Chi tiết|Sửa: |Xong|Nhập số kỳ trước|Ẩn)/;

describe('a draft another window writes', () => {
  it('can be written in nowhere in its sections', async () => {
    const left: string[] = [];
    for (const id of SECTIONS) {
      await open(`/muc/${id}`);
      const main = screen.getByRole('main');
      for (const details of main.querySelectorAll('details')) details.open = true;
      left.push(...writable(main));
      const buttons = within(main).queryAllByRole<HTMLButtonElement>('button');
      left.push(
        ...buttons
          .filter(({ disabled }) => !disabled)
          .map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '')
          .filter((name) => !LOOKS.test(name)),
      );
      cleanup();
    }
    expect([...new Set(left)]).toEqual([]);
  }, 60_000);

  it('is read by keyboard: boxes take the focus and no letter, a row and the details open', async () => {
    const { user } = await open('/muc/s5_1');
    const box = document.querySelector<HTMLInputElement>('[name="figures.TD02.actual"]');
    if (!box) throw new Error('no box');
    const before = box.value;
    box.focus();
    expect(box).toHaveFocus();
    await user.keyboard('7');
    expect(box).toHaveValue(before);
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    const note = await screen.findByLabelText(/Ghi chú/);
    expect(note).toHaveAttribute('readonly');
  });

  it('can be looked at beside the form and compared', async () => {
    const { user } = await open('/muc/s5_1');
    await user.click(screen.getByRole('button', { name: 'Trang in' }));
    expect(screen.getByRole('button', { name: 'Trang in' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('can be exported as a copy', async () => {
    const { user, saved } = await open('/xem-truoc');
    expect(writable(document.body).filter((name) => !['kind', ''].includes(name))).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Xuất bản dự thảo lần/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
  });
});
