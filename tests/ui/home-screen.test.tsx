import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { draftOf } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE, HALF, OUTLINE } from '../support/shipped.ts';

const mine = draftOf(OUTLINE, { id: 'a', deadline: '2026-05-18' });

describe('the first page', () => {
  it('of an empty machine shows the ways to begin', async () => {
    await renderApp('#/', { repository: await keptDrafts() });
    expect(screen.getByRole('link', { name: 'Soạn báo cáo mới' })).toHaveAttribute('href', '#/bao-cao-moi');
    expect(screen.getByRole('button', { name: 'Mở tệp' })).toBeVisible();
    expect(screen.queryByText('Chỉ giữ tạm:')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Các bản nháp' })).toBeNull();
  });

  it('offers the complete sample, as its words promise', async () => {
    await renderApp('#/', { repository: await keptDrafts() });
    const link = screen.getByRole('link', { name: 'Xem báo cáo mẫu' });
    expect(link).toHaveAttribute('href', `#/ban-nhap/${COMPLETE.id}`);
  });

  it('shows each draft with its deadline and where to go on', async () => {
    await renderApp('#/', { repository: await keptDrafts(mine, { ...HALF, id: 'b', sample: false }) });
    const links = screen.getAllByRole('link', { name: /^Soạn tiếp/ });
    expect(links.map((link) => link.getAttribute('href')).sort()).toEqual(['#/ban-nhap/a', '#/ban-nhap/b']);
    expect(screen.getAllByText(/18\/5\/2026/).length).toBeGreaterThan(0);
  });

  it('says at once when nothing will be kept', async () => {
    await renderApp('#/', { repository: createMemoryRepository() });
    expect(screen.getByText('Chỉ giữ tạm:')).toBeVisible();
  });

  it('says of no draft in memory that it was read back from anywhere', async () => {
    const repository = createMemoryRepository();
    await repository.save(mine, 0, '2026-05-12T00:30:00.000Z');
    await renderApp('#/', { repository });
    expect(screen.queryByText('đã đọc lại đúng')).toBeNull();
  });

  it('has the browser ask before it is closed while a draft in memory would be lost', async () => {
    const repository = createMemoryRepository();
    await repository.save(mine, 0, '2026-05-12T00:30:00.000Z');
    const { user } = await renderApp('#/ban-nhap/a/muc/s1_1', { repository });
    await user.type(await screen.findByRole('textbox', { name: /Lời văn của mục/ }), 'Đã họp.');
    window.location.hash = '#/';
    await screen.findByRole('heading', { name: 'Bản nháp trên máy này' });
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });

  it('keeps a draft it cannot read and gives the original out, untouched', async () => {
    const text = JSON.stringify({ ...mine, version: 7 });
    const newer = { id: 'x', revision: 4, savedAt: '2026-05-12T00:30:00.000Z', text };
    const repository: DraftRepository = { ...createMemoryRepository(undefined, [newer]), kind: 'database' };
    const { user, saved } = await renderApp('#/', { repository });
    expect(screen.getByText(/định dạng 7/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Tải tệp gốc về' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await repository.load('x')).toMatchObject({ kind: 'unreadable', text });
  });

  it('brings a deleted draft back', async () => {
    const { user } = await renderApp('#/', { repository: await keptDrafts(mine) });
    await user.click(screen.getByRole('button', { name: /^Xóa bản nháp/ }));
    const undo = await screen.findByRole('button', { name: 'Lấy lại' });
    expect(undo).toHaveFocus();
    expect(screen.getByText(/^Đã chuyển vào thùng rác/)).toBeVisible();
    await user.click(undo);
    const drafts = await screen.findByRole('region', { name: 'Các bản nháp' });
    expect(within(drafts).getAllByRole('listitem').length).toBeGreaterThan(0);
  });
});
