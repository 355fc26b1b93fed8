import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { DraftRepository, StoredDraft } from '../../src/storage/draft-repository.ts';
import { createMemoryHistory } from '../../src/storage/memory-history.ts';
import { CrashScreen } from '../../src/ui/app/crash-screen.tsx';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';

const SAVED = '2026-05-12T00:30:00.000Z';
const mine = draftOf(OUTLINE, { id: 'a' });
const good = withAnswer(mine, 's1_1', 'ket_qua', text('Phần còn đọc được.'));

/** A machine on which one draft is damaged on the disk and another one is whole. */
async function damaged(lastGood: StoredDraft | undefined): Promise<DraftRepository> {
  const kept = await keptDrafts({ ...mine, id: 'b' });
  const broken: StoredDraft = {
    kind: 'unreadable',
    id: 'a',
    savedAt: SAVED,
    problem: { kind: 'recordDamaged' },
    text: '{"snapshots":[]}',
    ...(lastGood?.kind === 'readable' ? { lastGood } : {}),
  };
  return {
    ...kept,
    list: async () => [...(await kept.list()), broken],
    load: async (id) => (id === 'a' ? broken : kept.load(id)),
  };
}

describe('a draft that is damaged on the disk', () => {
  it('is opened as far as it can be read, as a draft of its own; the damaged one stays', async () => {
    const repository = await damaged({ kind: 'readable', draft: good, revision: 4, savedAt: SAVED });
    const { user } = await renderApp('#/', { repository });
    expect(screen.getByText(/Một phần dữ liệu của bản nháp này hỏng trên ổ đĩa/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Mở phần đọc được' }));
    await waitFor(() => expect(window.location.hash).toBe('#/ban-nhap/moi-1'));
    expect(await repository.load('moi-1')).toMatchObject({ draft: { ...good, id: 'moi-1' } });
    expect(await repository.load('a')).toMatchObject({ kind: 'unreadable' });
  });

  it('offers the versions that were kept of it, and everything stored as a file', async () => {
    const history = createMemoryHistory();
    await history.keep(good, { reason: 'named', name: 'Bản trình Ban Thường vụ' }, SAVED);
    const repository = await damaged(undefined);
    const { user, saved } = await renderApp('#/', { repository, history });
    expect(screen.queryByRole('button', { name: 'Mở phần đọc được' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Tải tệp gốc về' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await screen.findByText(/Bản trình Ban Thường vụ/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Mở thành bản nháp riêng' }));
    await waitFor(() => expect(window.location.hash).toBe('#/ban-nhap/moi-1'));
    expect(await repository.load('moi-1')).toMatchObject({ draft: { ...good, id: 'moi-1' } });
  });

  it('leaves the others usable', async () => {
    await renderApp('#/', { repository: await damaged(undefined) });
    expect(screen.getByRole('link', { name: /^Soạn tiếp/ })).toHaveAttribute('href', '#/ban-nhap/b');
  });
});

describe('a screen that breaks', () => {
  it.each([
    [true, 'Đã lưu mọi bản nháp ra một tệp sao lưu.'],
    [undefined, /Chưa lưu được ra tệp/],
  ])('offers all drafts as a file (%s)', async (outcome, words) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = () => {
      throw new Error('hỏng');
    };
    const onSaveAll = async () => {
      if (outcome === undefined) throw new Error('full');
      return outcome;
    };
    render(
      <CrashScreen onSaveAll={onSaveAll}>
        <Broken />
      </CrashScreen>,
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Chương trình gặp lỗi');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu mọi bản nháp ra tệp' }));
    expect(await screen.findByText(words)).toBeVisible();
    vi.restoreAllMocks();
  });
});

it('says that a draft could not be deleted, and leaves it in the list', async () => {
  const repository: DraftRepository = {
    ...(await keptDrafts(mine)),
    remove: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
  };
  const { user } = await renderApp('#/', { repository });
  await user.click(screen.getByRole('button', { name: /^Xóa/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /Chưa xóa được “.+”: .*Bản nháp còn nguyên trong danh sách/,
  );
  expect(screen.getByRole('link', { name: /^Soạn tiếp/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Đóng thông báo' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
