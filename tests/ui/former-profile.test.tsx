import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { replaceProfile } from '../../src/state/former-profile.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { renderApp } from '../support/render-app.tsx';
import { SHIPPED } from '../support/shipped.ts';

const TAKE = 'Lấy lại thông tin đơn vị trước khi khôi phục';
const [profile] = SHIPPED.profiles;
if (!profile) throw new Error('no profile');
const before = { ...profile, place: 'Địa danh trước' };
const restored = { ...profile, place: 'Địa danh trong tệp' };

async function restoredMachine() {
  const repository = createMemoryRepository();
  await repository.saveProfile(before);
  await replaceProfile({ repository }, restored);
  return repository;
}

it('the profile that a backup replaced is taken back by one click, and changed back by another', async () => {
  const repository = await restoredMachine();
  const { user } = await renderApp('#/don-vi', { repository });
  expect(screen.getByRole('textbox', { name: /^Địa danh/ })).toHaveValue('Địa danh trong tệp');
  await user.click(await screen.findByRole('button', { name: TAKE }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^Địa danh/ })).toHaveValue('Địa danh trước'));
  expect(await repository.loadProfile()).toEqual(before);
  await user.click(screen.getByRole('button', { name: TAKE }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^Địa danh/ })).toHaveValue('Địa danh trong tệp'));
  expect(await repository.loadProfile()).toEqual(restored);
});

it('one that cannot be taken back leaves the present one, and says so', async () => {
  const repository = await restoredMachine();
  const full = { ...repository, saveSetting: () => Promise.reject(new Error('full')) };
  const { user } = await renderApp('#/don-vi', { repository: full });
  await user.click(await screen.findByRole('button', { name: TAKE }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Thông tin đang dùng còn nguyên');
  expect(await repository.loadProfile()).toEqual(restored);
});

it('nothing is offered where no backup replaced it', async () => {
  await renderApp('#/don-vi');
  expect(screen.queryByRole('button', { name: TAKE })).toBeNull();
});
