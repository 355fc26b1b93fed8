import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parseDraftFile } from '../../src/domain/draft/parse-draft.ts';
import { openSealedFile, sealFile } from '../../src/storage/sealed-file.ts';
import { draftOf } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';

const mine = draftOf(OUTLINE, { id: 'a' });
const WORD = 'con đường làng quê';
/** A key takes its time on purpose. */
const PATIENT = { timeout: 20_000 };

async function sealedDraft(): Promise<File> {
  const sealed = await sealFile(JSON.stringify(mine), WORD);
  if (!sealed.ok) throw new Error(sealed.problem);
  return new File([sealed.value], 'ban-nhap.json');
}

describe('a copy with a passphrase', () => {
  it('is saved after the passphrase was typed twice, and holds the draft', async () => {
    const { user, saved } = await renderApp('#/ban-nhap/a/xem-truoc', { repository: await keptDrafts(mine) });
    await user.click(await screen.findByRole('button', { name: 'Lưu có mật khẩu…' }));
    const box = within(screen.getByRole('dialog', { name: 'Lưu bản sao có mật khẩu' }));
    expect(box.getByText(/không ai mở lại được/)).toBeVisible();
    expect(box.getByText(/bí mật nhà nước/)).toBeVisible();
    await user.type(box.getByLabelText('Mật khẩu mới'), WORD);
    await user.type(box.getByLabelText('Gõ lại mật khẩu mới'), WORD);
    await user.click(box.getByRole('button', { name: 'Lưu bản sao' }));
    expect(await box.findByText('Đã lưu bản sao có mật khẩu:', {}, PATIENT)).toBeVisible();
    expect(box.getByRole('button', { name: 'Đóng' })).toHaveFocus();
    const text = (await saved[0]?.content.text()) ?? '';
    expect(saved[0]?.name).toContain('co-mat-khau');
    const opened = await openSealedFile(text, WORD);
    expect(opened.ok && parseDraftFile(opened.value)).toEqual({ ok: true, value: mine });
  });

  it.each([
    ['', '', 'Mật khẩu mới', 'Chưa nhập mật khẩu.'],
    ['ngắn', 'ngắn', 'Mật khẩu mới', 'Mật khẩu quá ngắn. Nhập từ 8 ký tự trở lên.'],
    [WORD, `${WORD} `, 'Gõ lại mật khẩu mới', /Hai lần gõ không giống nhau/],
  ])('is not saved with “%s” and “%s”: the box says why and has the focus', async (first, second, label, message) => {
    const { user, saved } = await renderApp('#/ban-nhap/a/xem-truoc', { repository: await keptDrafts(mine) });
    await user.click(await screen.findByRole('button', { name: 'Lưu có mật khẩu…' }));
    if (first) await user.type(screen.getByLabelText('Mật khẩu mới'), first);
    if (second) await user.type(screen.getByLabelText('Gõ lại mật khẩu mới'), second);
    await user.click(screen.getByRole('button', { name: 'Lưu bản sao' }));
    expect(screen.getByText(message)).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText(label)).toHaveFocus());
    expect(screen.getByLabelText(label)).toBeInvalid();
    expect(saved).toEqual([]);
  });

  it('shows its letters when asked', async () => {
    const { user } = await renderApp('#/ban-nhap/a/xem-truoc', { repository: await keptDrafts(mine) });
    await user.click(await screen.findByRole('button', { name: 'Lưu có mật khẩu…' }));
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('checkbox', { name: /^Hiện mật khẩu/ }));
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveAttribute('type', 'text');
  });
});

describe('opening a file with a passphrase', () => {
  it('asks, says plainly when it is wrong, and opens the draft when it is right', async () => {
    const file = await sealedDraft();
    const { user, services } = await renderApp('#/', {
      repository: await keptDrafts(),
      chooseFile: async () => file,
    });
    await user.click(screen.getByRole('button', { name: 'Mở tệp' }));
    const box = within(await screen.findByRole('dialog', { name: 'Tệp ban-nhap.json có mật khẩu' }));
    await user.type(box.getByLabelText('Mật khẩu'), 'con duong lang que');
    await user.click(box.getByRole('button', { name: 'Mở tệp' }));
    expect(await box.findByText(/Mật khẩu chưa đúng/, {}, PATIENT)).toBeVisible();
    expect(await services.repository.list()).toEqual([]);
    await waitFor(() => expect(box.getByLabelText('Mật khẩu')).toHaveFocus());
    await user.clear(box.getByLabelText('Mật khẩu'));
    await user.type(box.getByLabelText('Mật khẩu'), `${WORD}{Enter}`);
    await waitFor(() => expect(window.location.hash).toBe('#/ban-nhap/a'), PATIENT);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await services.repository.load('a')).toMatchObject({ draft: mine });
  });

  it('says when the file itself is damaged, and asks no more', async () => {
    const damaged = JSON.parse(await (await sealedDraft()).text());
    const file = new File([JSON.stringify({ ...damaged, content: { iv: '?', data: '?' } })], 'hong.json');
    const { user } = await renderApp('#/', { repository: await keptDrafts(), chooseFile: async () => file });
    await user.click(screen.getByRole('button', { name: 'Mở tệp' }));
    await user.type(await screen.findByLabelText('Mật khẩu'), `${WORD}{Enter}`);
    expect(await screen.findByText(/Tệp đã hỏng hoặc bị sửa/)).toBeVisible();
    expect(screen.queryByLabelText('Mật khẩu')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Để sau' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
