import 'fake-indexeddb/auto';
import '../support/own-realm.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { previousOf } from '../../src/domain/draft/kept-previous.ts';
import { loadPrevious, savePrevious } from '../../src/state/previous-report.ts';
import type { Services } from '../../src/state/services.ts';
import type { Connection } from '../../src/storage/database.ts';
import { createDatabaseHistory } from '../../src/storage/database-history.ts';
import { createDatabaseRepository } from '../../src/storage/database-repository.ts';
import { createDatabaseSeals } from '../../src/storage/database-seals.ts';
import { createDraftKeepers } from '../../src/storage/draft-keepers.ts';
import { isSealedFile } from '../../src/storage/sealed-file.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { freshConnection } from '../support/faulty-database.ts';
import { renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';

const NOW = '2026-05-12T00:30:00.000Z';
const WORD = 'con đường làng quê';
const mine = withAnswer(draftOf(OUTLINE, { id: 'a' }), 's1_1', 'ket_qua', text('Một câu không cho ai đọc.'));
/** A key takes its time on purpose. */
const PATIENT = { timeout: 20_000 };

/** The program in a page that was just loaded on this database. */
function loadedOn(connect: Connection): Pick<Services, 'repository' | 'history' | 'seals'> {
  const keepers = createDraftKeepers();
  let count = 0;
  return {
    repository: createDatabaseRepository(connect, keepers),
    history: createDatabaseHistory(connect, keepers, () => {
      count += 1;
      return `v${count}`;
    }),
    seals: createDatabaseSeals(connect, keepers),
  };
}

async function kept(...drafts: readonly Draft[]): Promise<Connection> {
  const connect = freshConnection();
  for (const draft of drafts) await loadedOn(connect).repository.save(draft, 0, NOW);
  return connect;
}

async function sealed(...drafts: readonly Draft[]): Promise<Connection> {
  const connect = await kept(...drafts);
  await loadedOn(connect).seals.reseal('a', WORD);
  return connect;
}

async function isOnDisk(connect: Connection, words: string): Promise<boolean> {
  const database = await connect();
  const all = await Promise.all([...database.objectStoreNames].map((name) => database.getAll(name)));
  return JSON.stringify(all).includes(words);
}

type User = Awaited<ReturnType<typeof renderApp>>['user'];

async function give(user: User, label: string, passphrase: string): Promise<void> {
  const box = await screen.findByLabelText(label);
  await user.clear(box);
  await user.type(box, passphrase);
}

describe('setting a passphrase', () => {
  it('seals the draft on this machine, what was typed last with it, and says so', async () => {
    const connect = await kept(mine);
    const { user } = await renderApp('#/ban-nhap/a', loadedOn(connect));
    await user.click(await screen.findByText('Mật khẩu: chưa đặt'));
    await user.click(screen.getByRole('button', { name: 'Đặt mật khẩu…' }));
    const box = within(screen.getByRole('dialog', { name: 'Đặt mật khẩu cho bản nháp' }));
    expect(box.getByText(/không ai mở lại được/)).toBeVisible();
    await give(user, 'Mật khẩu mới', WORD);
    await give(user, 'Gõ lại mật khẩu mới', WORD);
    await user.click(box.getByRole('button', { name: 'Đặt mật khẩu' }));
    const done = within(await screen.findByRole('dialog', { name: 'Bản nháp đã có mật khẩu' }, PATIENT));
    expect(await isOnDisk(connect, 'không cho ai đọc')).toBe(false);
    await user.click(done.getByRole('button', { name: 'Đóng' }));
    expect(screen.getByText('Mật khẩu: đã đặt')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Khóa lại' })).toBeVisible();
  });

  it('puts the draft away beside drafts that have none, and says how many', async () => {
    const connect = await kept(mine, draftOf(OUTLINE, { id: 'b' }));
    const services = loadedOn(connect);
    await savePrevious(services.repository, 'b', previousOf(mine, { kind: 'draft', id: 'a' }, NOW));
    const { user } = await renderApp('#/ban-nhap/a', services);
    await user.click(await screen.findByText('Mật khẩu: chưa đặt'));
    await user.click(screen.getByRole('button', { name: 'Đặt mật khẩu…' }));
    await give(user, 'Mật khẩu mới', WORD);
    await give(user, 'Gõ lại mật khẩu mới', `${WORD}{Enter}`);
    expect(await screen.findByText(/khỏi 1 bản nháp không có mật khẩu/, {}, PATIENT)).toBeVisible();
    expect(await loadPrevious(services.repository, 'b')).toBeUndefined();
    expect(await isOnDisk(connect, 'không cho ai đọc')).toBe(false);
  });
});

describe('a draft with a passphrase', () => {
  it('shows in the list only when it was saved, and opens with the passphrase', async () => {
    const connect = await sealed(mine);
    const { user } = await renderApp('#/', loadedOn(connect));
    const list = within(screen.getByRole('region', { name: 'Các bản nháp' }));
    expect(list.getByRole('heading', { name: 'Bản nháp có mật khẩu' })).toBeVisible();
    expect(list.queryByText(/6 tháng/)).toBeNull();
    await user.click(list.getByRole('link', { name: 'Mở bằng mật khẩu' }));
    await give(user, 'Mật khẩu', 'con duong lang que');
    await user.click(screen.getByRole('button', { name: 'Mở bản nháp' }));
    expect(await screen.findByText(/Mật khẩu chưa đúng/, {}, PATIENT)).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText('Mật khẩu')).toHaveFocus());
    await give(user, 'Mật khẩu', `${WORD}{Enter}`);
    expect(await screen.findByText('Bản nháp có mật khẩu, đang mở ở trang này.', {}, PATIENT)).toBeVisible();
  });

  it('is locked again from its sections and from the list', async () => {
    const services = loadedOn(await sealed(mine));
    await services.seals.unlock('a', WORD);
    const { user } = await renderApp('#/ban-nhap/a', services);
    await user.click(await screen.findByRole('button', { name: 'Khóa lại' }));
    await waitFor(() => expect(window.location.hash).toBe('#/'));
    expect(await screen.findByRole('heading', { name: 'Bản nháp có mật khẩu' })).toBeVisible();
    expect(await services.repository.load('a')).toMatchObject({ kind: 'sealed' });
    cleanup();
    await services.seals.unlock('a', WORD);
    const again = await renderApp('#/', services);
    await again.user.click(screen.getByRole('button', { name: /^Khóa lại: / }));
    expect(await screen.findByRole('heading', { name: 'Bản nháp có mật khẩu' })).toBeVisible();
  });

  it('gives its passphrase to copies, and its Word file carries no draft unless asked', async () => {
    const services = loadedOn(await sealed(mine));
    await services.seals.unlock('a', WORD);
    const { user, saved } = await renderApp('#/ban-nhap/a/xem-truoc', services);
    const carry = await screen.findByRole('checkbox', { name: /^Kèm bản nháp trong tệp/ });
    expect(carry).not.toBeChecked();
    expect(screen.getByText(/Tệp Word không có mật khẩu: /)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Lưu có mật khẩu…' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lưu bản sao ra tệp' }));
    await waitFor(() => expect(saved).toHaveLength(1), PATIENT);
    expect(isSealedFile((await saved[0]?.content.text()) ?? '')).toBe(true);
  });

  it('loses it only for who knows it', async () => {
    const connect = await sealed(mine);
    const services = loadedOn(connect);
    await services.seals.unlock('a', WORD);
    const { user } = await renderApp('#/ban-nhap/a', services);
    await user.click(await screen.findByText('Mật khẩu: đã đặt'));
    await user.click(screen.getByRole('button', { name: 'Bỏ mật khẩu…' }));
    await give(user, 'Mật khẩu', 'không phải câu ấy{Enter}');
    expect(await screen.findByText(/Mật khẩu chưa đúng/, {}, PATIENT)).toBeVisible();
    expect(await isOnDisk(connect, 'không cho ai đọc')).toBe(false);
    await give(user, 'Mật khẩu', `${WORD}{Enter}`);
    expect(await screen.findByRole('dialog', { name: 'Đã bỏ mật khẩu' }, PATIENT)).toBeVisible();
    expect(await isOnDisk(connect, 'không cho ai đọc')).toBe(true);
  });

  it('gets another one after the one there is', async () => {
    const connect = await sealed(mine);
    const services = loadedOn(connect);
    await services.seals.unlock('a', WORD);
    const { user } = await renderApp('#/ban-nhap/a', services);
    await user.click(await screen.findByText('Mật khẩu: đã đặt'));
    await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu…' }));
    await give(user, 'Mật khẩu', `${WORD}{Enter}`);
    await screen.findByLabelText('Mật khẩu mới', {}, PATIENT);
    await give(user, 'Mật khẩu mới', 'một câu hoàn toàn khác');
    await give(user, 'Gõ lại mật khẩu mới', 'một câu hoàn toàn khác{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Đã đổi mật khẩu' }, PATIENT)).toBeVisible();
    const next = loadedOn(connect);
    expect((await next.seals.unlock('a', WORD)).ok).toBe(false);
    expect((await next.seals.unlock('a', 'một câu hoàn toàn khác')).ok).toBe(true);
  });
});

describe('what comes out of a sealed draft', () => {
  it('a new report begun from it has its passphrase, and nothing of it lies in the clear', async () => {
    const connect = await sealed(mine);
    const services = loadedOn(connect);
    await services.seals.unlock('a', WORD);
    const { user } = await renderApp('#/bao-cao-moi', services);
    await user.selectOptions(await screen.findByLabelText('Bản nháp cũ'), 'a');
    expect(screen.getByText(/bản mới sẽ có cùng mật khẩu/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /^Chép cả lời văn/ }));
    await user.click(screen.getByRole('button', { name: 'Tạo bản nháp' }));
    await waitFor(() => expect(window.location.hash).toBe('#/ban-nhap/moi-1'), PATIENT);
    expect(await services.repository.load('moi-1')).toMatchObject({ kind: 'readable', isSealed: true });
    expect(JSON.stringify(await services.repository.load('moi-1'))).toContain('không cho ai đọc');
    expect(await isOnDisk(connect, 'không cho ai đọc')).toBe(false);
  });
});
