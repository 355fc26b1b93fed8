import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readCover } from '../../src/domain/draft/cover.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';

describe('a new report', () => {
  it('says beside the box that a day does not exist, and makes nothing', async () => {
    const repository = await keptDrafts();
    const { user } = await renderApp('#/bao-cao-moi', { repository });
    const box = screen.getByLabelText('Ngày chốt số liệu');
    await user.type(box, '31/4/2026');
    await user.click(screen.getByRole('button', { name: 'Tạo bản nháp' }));
    await waitFor(() => expect(box).toBeInvalid());
    expect(box).toHaveAccessibleDescription(/Chưa đọc được ngày này/);
    expect(box).toHaveValue('31/4/2026');
    expect(box).toHaveFocus();
    expect(await repository.list()).toEqual([]);
  });

  it('is kept and opened with what was chosen', async () => {
    const repository = await keptDrafts();
    const { user } = await renderApp('#/bao-cao-moi', { repository });
    await user.type(screen.getByLabelText('Ngày chốt số liệu'), '4/5/2026');
    await user.click(screen.getByRole('button', { name: 'Tạo bản nháp' }));
    await waitFor(() => expect(window.location.hash).toBe('#/ban-nhap/moi-1'));
    const stored = await repository.load('moi-1');
    if (stored?.kind !== 'readable') throw new Error('not kept');
    expect(stored.draft.period).toEqual({ kind: 'firstHalf', year: 2026 });
    expect(readCover(OUTLINE, stored.draft)).toMatchObject({ cutoffDate: '2026-05-04', symbol: 'BC/ĐU' });
  });
});
