import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { backupFile, backupText, draftEntry } from '../support/backup-files.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { chosenFolder, folderStandIn } from '../support/folder-stand-in.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';

const mine = draftOf(OUTLINE, { id: 'a' });
const other = draftOf(OUTLINE, { id: 'b', period: { kind: 'firstHalf', year: 2025 } });
const rewritten = (words: string): Draft => withAnswer(mine, 's1_1', 'ket_qua', text(words));

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
});

function drop(file: File): void {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } });
  window.dispatchEvent(event);
}

describe('backup and restore', () => {
  it('is found from the first page, with the focus on its heading', async () => {
    const { user } = await renderApp('#/', { repository: await keptDrafts() });
    await user.click(screen.getByRole('link', { name: /^Khôi phục từ tệp sao lưu/ }));
    expect(await screen.findByRole('heading', { name: 'Sao lưu và khôi phục' })).toHaveFocus();
  });

  it('saves everything by one click on the first page and says so, with the time of the copy', async () => {
    const { user, saved } = await renderApp('#/', { repository: await keptDrafts(mine) });
    const keep = screen.getByRole('region', { name: 'Nơi giữ bản nháp' });
    expect(within(keep).getByText('chưa có')).toBeVisible();
    await user.click(within(keep).getByRole('button', { name: 'Sao lưu tất cả ra tệp' }));
    expect(
      await screen.findByText(/^Đã chuyển tệp sao lưu cho trình duyệt tải về: Bao-cao-dan-chu-sao-luu-/),
    ).toBeVisible();
    expect(within(keep).getByRole('button', { name: 'Sao lưu tất cả ra tệp' })).toHaveFocus();
    expect(await saved[0]?.content.text()).toContain('"kind":"draft"');
    expect(within(keep).queryByText('chưa có')).toBeNull();
  });

  it('says that a file was written only where the browser wrote it', async () => {
    const { user } = await renderApp('#/', { repository: await keptDrafts(mine), saveFile: async () => 'written' });
    await user.click(screen.getByRole('button', { name: 'Sao lưu tất cả ra tệp' }));
    expect(await screen.findByText(/^Đã sao lưu vào tệp Bao-cao-dan-chu-sao-luu-/)).toBeVisible();
  });

  it('reminds of work of more than a day that lies nowhere else', async () => {
    await renderApp('#/', { repository: await keptDrafts(mine) });
    expect(
      screen.getByText(/Có hơn một ngày làm việc chưa được sao lưu. Chưa có bản sao mới: .*6 tháng đầu năm 2026\.$/),
    ).toBeVisible();
  });

  it('does not remind on the day work begins', async () => {
    const today = { ...mine, createdAt: '2026-05-12T00:00:00.000Z' };
    await renderApp('#/', { repository: await keptDrafts(today) });
    expect(screen.queryByText(/Có hơn một ngày làm việc chưa được sao lưu/)).toBeNull();
  });

  it('asks twice for a passphrase and saves nothing while the two differ', async () => {
    const { user, saved } = await renderApp('#/sao-luu', { repository: await keptDrafts(mine) });
    await user.click(screen.getByRole('checkbox', { name: /^Đặt mật khẩu cho tệp/ }));
    expect(screen.getByText(/không ai mở lại được/)).toBeVisible();
    await user.type(screen.getByLabelText('Mật khẩu mới'), 'đủ dài để dùng');
    await user.type(screen.getByLabelText('Gõ lại mật khẩu mới'), 'khác hẳn');
    await user.click(screen.getByRole('button', { name: 'Sao lưu tất cả ra tệp' }));
    await waitFor(() => expect(screen.getByLabelText('Gõ lại mật khẩu mới')).toHaveFocus());
    expect(saved).toHaveLength(0);
  });
});

describe('a backup file', () => {
  it('dropped on the first page is shown draft by draft before anything is done', async () => {
    const repository = await keptDrafts(rewritten('Trên máy.'));
    await renderApp('#/', { repository });
    drop(backupFile(backupText(draftEntry(rewritten('Trong tệp.')), draftEntry(other))));
    const table = await screen.findByRole('table');
    expect(screen.getByRole('heading', { name: 'Khôi phục từ tệp sao lưu' })).toHaveFocus();
    const [, changed, fresh] = within(table).getAllByRole('row');
    expect(changed).toHaveTextContent('Đã có, hai bản đều đã sửa khác nhau.');
    expect(changed).toHaveTextContent('Khác nhau ở 1 ô.');
    expect(within(changed ?? table).getByRole('combobox')).toHaveDisplayValue('Thêm thành bản thứ hai');
    expect(fresh).toHaveTextContent('Chưa có trên máy này.');
    expect(await repository.list()).toHaveLength(1);
  });

  it('is restored as chosen, with a result for each draft and the replaced one kept as a version', async () => {
    const repository = await keptDrafts(rewritten('Trên máy.'));
    const { user, services } = await renderApp('#/sao-luu', {
      repository,
      chooseFile: async () => backupFile(backupText(draftEntry(rewritten('Trong tệp.')), draftEntry(other))),
    });
    await user.click(screen.getByRole('button', { name: 'Chọn tệp sao lưu' }));
    const choice = await screen.findByRole('combobox', { name: 'Sẽ làm gì với 6 tháng đầu năm 2026' });
    await user.selectOptions(choice, 'Thay bản trên máy');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sẽ làm gì với 6 tháng đầu năm 2025' }), 'Để nguyên');
    await user.click(screen.getByRole('button', { name: 'Khôi phục 1 bản nháp' }));
    expect(await screen.findByText('Đã khôi phục 1 bản nháp.')).toBeVisible();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Đã thay 6 tháng đầu năm 2026',
      'Để nguyên 6 tháng đầu năm 2025',
    ]);
    expect(await repository.load('a')).toMatchObject({ draft: rewritten('Trong tệp.') });
    expect(await services.history.list('a')).toMatchObject([{ reason: 'beforeImport' }]);
  });

  it('that is damaged names what is lost and offers the rest', async () => {
    await renderApp('#/', { repository: await keptDrafts() });
    const whole = backupText(draftEntry(mine, { name: 'Báo cáo A' }), draftEntry(other, { name: 'Báo cáo B' }));
    drop(backupFile(whole.slice(0, whole.length - 400)));
    expect(await screen.findByText('Tệp bị cắt, không còn đủ phần cuối.')).toBeVisible();
    expect(screen.getByText('Báo cáo B: mất')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Khôi phục 1 bản nháp' })).toBeVisible();
  });

  it.each([
    ['of a newer program', '{"format":"bao-cao-dan-chu.sao-luu","version":3}', /do bản mới hơn của chương trình ghi/],
    ['that is none', 'xin chào', /không phải tệp sao lưu/],
  ])('%s is refused in words, and nothing has changed', async (_, content, words) => {
    const repository = await keptDrafts(mine);
    const { user } = await renderApp('#/sao-luu', { repository, chooseFile: async () => backupFile(content) });
    await user.click(screen.getByRole('button', { name: 'Chọn tệp sao lưu' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('alert')).toHaveTextContent('Không có gì trên máy bị thay đổi.');
    expect(await repository.list()).toHaveLength(1);
  });

  it('is forgotten when one leaves without restoring', async () => {
    const { user } = await renderApp('#/', { repository: await keptDrafts() });
    drop(backupFile(backupText(draftEntry(mine))));
    await screen.findByRole('table');
    await user.click(screen.getByRole('link', { name: 'Về trang đầu' }));
    await user.click(await screen.findByRole('link', { name: /^Khôi phục từ tệp sao lưu/ }));
    expect(await screen.findByRole('button', { name: 'Chọn tệp sao lưu' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('with a passphrase asks for it, and again when it is wrong', async () => {
    const { user, saved } = await renderApp('#/sao-luu', { repository: await keptDrafts(mine) });
    await user.click(screen.getByRole('checkbox', { name: /^Đặt mật khẩu cho tệp/ }));
    await user.type(screen.getByLabelText('Mật khẩu mới'), 'mot hai ba bon');
    await user.type(screen.getByLabelText('Gõ lại mật khẩu mới'), 'mot hai ba bon');
    await user.click(screen.getByRole('button', { name: 'Sao lưu tất cả ra tệp' }));
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
    drop(new File([saved[0]?.content ?? ''], saved[0]?.name ?? ''));
    const box = await screen.findByLabelText('Mật khẩu');
    expect(box).toHaveFocus();
    await user.type(box, 'sai{Enter}');
    const again = await screen.findByLabelText('Mật khẩu', {}, { timeout: 10_000 });
    await waitFor(() => expect(screen.getByText(/Mật khẩu không đúng/)).toBeVisible(), { timeout: 10_000 });
    expect(again).toBeDefined();
    await user.type(screen.getByLabelText('Mật khẩu'), 'mot hai ba bon{Enter}');
    expect(await screen.findByRole('table', {}, { timeout: 10_000 })).toBeVisible();
  });
});

describe('the folder for copies', () => {
  it('is chosen by one button and says where copies go', async () => {
    const folder = folderStandIn();
    const { user } = await renderApp(
      '#/sao-luu',
      { repository: await keptDrafts(mine) },
      { folder: chosenFolder(folder) },
    );
    await user.click(screen.getByRole('button', { name: 'Chọn thư mục' }));
    expect(await screen.findByText(/Tự sao lưu vào thư mục “Sao lưu”/)).toBeVisible();
    expect(folder.files.size).toBe(1);
  });

  it('that is gone is said, with the way to try again, and work goes on', async () => {
    const folder = folderStandIn();
    const { user } = await renderApp(
      '#/sao-luu',
      { repository: await keptDrafts(mine) },
      { folder: chosenFolder(folder) },
    );
    await user.click(screen.getByRole('button', { name: 'Chọn thư mục' }));
    await screen.findByText(/Tự sao lưu vào thư mục/);
    Object.assign(folder, { isGone: true });
    await user.click(screen.getByRole('button', { name: 'Sao lưu vào thư mục ngay' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/USB đã rút/);
    Object.assign(folder, { isGone: false });
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('is not offered where the browser has none, in words', async () => {
    await renderApp('#/sao-luu', { repository: await keptDrafts(mine) });
    expect(screen.queryByRole('button', { name: 'Chọn thư mục' })).toBeNull();
    expect(screen.getByText(/không cho chương trình ghi vào một thư mục/)).toBeVisible();
  });

  it('gets what is written in a draft when one leaves it, and the draft names the last copy', async () => {
    const folder = folderStandIn();
    const { user } = await renderApp(
      '#/sao-luu',
      { repository: await keptDrafts(mine) },
      { folder: chosenFolder(folder) },
    );
    await user.click(screen.getByRole('button', { name: 'Chọn thư mục' }));
    await screen.findByText(/Tự sao lưu vào thư mục/);
    folder.files.clear();
    window.location.hash = '#/ban-nhap/a/muc/s1_1';
    const box = (await screen.findAllByRole('textbox'))[0];
    if (!box) throw new Error('no box');
    expect(screen.getByRole('link', { name: /^Bản sao bên ngoài: / })).toHaveAttribute('href', '#/sao-luu');
    await user.type(box, 'Viết thêm.');
    window.location.hash = '#/';
    await waitFor(() => expect(folder.files.size).toBe(1));
    expect(await [...folder.files.values()][0]?.text()).toContain('Viết thêm.');
  });
});

describe('deleted drafts', () => {
  it('are listed with the days left, and put back', async () => {
    const repository = await keptDrafts(mine);
    await repository.remove('a', '2026-05-12T01:00:00.000Z');
    const { user } = await renderApp('#/sao-luu', { repository, now: () => '2026-05-14T01:00:00.000Z' });
    const bin = screen.getByRole('region', { name: 'Bản nháp đã xóa' });
    expect(within(bin).getByText(/Còn 30 ngày có mở chương trình/)).toBeVisible();
    await user.click(within(bin).getByRole('button', { name: 'Lấy lại: 6 tháng đầu năm 2026' }));
    expect(await within(bin).findByText('Đã lấy lại bản nháp “6 tháng đầu năm 2026”.')).toBeVisible();
    expect(await repository.load('a')).toMatchObject({ kind: 'readable' });
    expect(within(bin).getByRole('heading')).toHaveFocus();
  });

  it('go for good only after a question, which Escape answers with no', async () => {
    const repository = await keptDrafts(mine);
    await repository.remove('a', '2026-05-10T01:00:00.000Z');
    const { user } = await renderApp('#/sao-luu', { repository });
    const button = screen.getByRole('button', { name: 'Xóa hẳn: 6 tháng đầu năm 2026' });
    await user.click(button);
    expect(await screen.findByRole('dialog', { name: 'Xóa hẳn bản nháp “6 tháng đầu năm 2026”?' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(await repository.bin()).toHaveLength(1);
    await user.click(button);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xóa hẳn' }));
    expect(await screen.findByText('Đã xóa hẳn bản nháp “6 tháng đầu năm 2026”.')).toBeVisible();
    expect(await repository.bin()).toEqual([]);
  });
});
