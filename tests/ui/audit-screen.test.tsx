import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { hrefOf, parseHash } from '../../src/ui/app/route.ts';
import { smallestWord } from '../support/docx/audit-package.ts';
import { renderApp } from '../support/render-app.tsx';
import { testServices } from '../support/test-services.ts';

const AUDIT = '#/kiem-tra-tep';
const LINES = ['ĐẢNG CÔNG SẢN VIỆT NAM', 'Gia Lộc, ngày 05 tháng 6 năm 2026', 'BÁO CÁO', 'kết quả', 'Lời văn.'];
const BODY = LINES.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');

function wordFile(name = 'nam-ngoai.docx'): File {
  // as: made in this process, never shared memory
  return new File([smallestWord(BODY) as Uint8Array<ArrayBuffer>], name);
}

const dropped = (file: File) => ({ dataTransfer: { types: ['Files'], files: [file] } });

async function measuredScreen(file = wordFile()) {
  const chooseWordFile = vi.fn(async () => file);
  const app = await renderApp(AUDIT, { chooseWordFile });
  await app.user.click(screen.getByRole('button', { name: 'Chọn tệp Word' }));
  return { ...app, chooseWordFile };
}

describe('the screen that checks any Word file', () => {
  it('has an address, and is reached from the first page and the help', async () => {
    expect(parseHash(AUDIT)).toEqual({ screen: 'audit' });
    expect(hrefOf({ screen: 'audit' })).toBe(AUDIT);
    await renderApp('#/');
    expect(screen.getByRole('link', { name: 'Kiểm tra thể thức một tệp Word' })).toHaveAttribute('href', AUDIT);
    window.location.hash = '#/tro-giup';
    await screen.findByRole('heading', { name: 'Kiểm tra tệp Word của nơi khác' });
    expect(screen.getByRole('link', { name: 'Kiểm tra thể thức một tệp Word' })).toHaveAttribute('href', AUDIT);
  });

  it('says that the file is only read', async () => {
    await renderApp(AUDIT);
    expect(screen.getByRole('heading', { level: 1, name: 'Kiểm tra thể thức một tệp Word' })).toHaveFocus();
    expect(screen.getByText('Tệp chỉ được đọc, không bị thay đổi, không được lưu lại.')).toBeVisible();
  });

  it('shows what is wrong, in which paragraph, against what, by which clause', async () => {
    await measuredScreen();
    expect(await screen.findByRole('heading', { name: 'nam-ngoai.docx' })).toHaveFocus();
    const faults = screen.getByRole('region', { name: /Điều không đạt/ });
    const title = within(faults).getByText('Tiêu đề: cách ghi').closest('li');
    expect(title).toHaveTextContent('Cần' + 'ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(title).toHaveTextContent('Đo được' + 'ĐẢNG CÔNG SẢN VIỆT NAM');
    expect(title).toHaveTextContent('Ở đoạn' + '“ĐẢNG CÔNG SẢN VIỆT NAM”');
    expect(title).toHaveTextContent('Hướng dẫn 05-HD/VPTW, phụ lục 2, ô 1');
    expect(screen.getByText('Điều đạt').closest('details')).not.toHaveAttribute('open');
  });

  it('says by what the layout was chosen and measures again against another, with focus left where it is', async () => {
    const { user, chooseWordFile } = await measuredScreen();
    const layout = await screen.findByLabelText('Đo theo');
    expect(layout).toHaveAccessibleDescription('Hướng dẫn 05-HD/VPTW: chọn theo ngày ghi trong tệp, 05/6/2026');
    layout.focus();
    await user.selectOptions(layout, 'Hướng dẫn 36-HD/VPTW');
    expect(await screen.findByText('Hướng dẫn 36-HD/VPTW: chọn bằng tay')).toBeVisible();
    expect(layout).toHaveFocus();
    expect(chooseWordFile).toHaveBeenCalledTimes(1);
  });

  it('says what a file is that is no Word file, and what to do', async () => {
    await measuredScreen(new File(['%PDF'], 'quet.pdf'));
    const message = await screen.findByRole('alert');
    expect(message).toHaveTextContent('Chưa kiểm tra được tệp quet.pdf. Tệp không phải tệp Word .docx');
    expect(message).toHaveTextContent('Chọn tệp .docx lưu từ Word.');
  });

  it('lets a long measuring be stopped', async () => {
    const { word } = testServices().services;
    const signals: AbortSignal[] = [];
    const audit: typeof word.audit = (_, __, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const { user } = await renderApp(AUDIT, { word: { ...word, audit }, chooseWordFile: async () => wordFile() });
    await user.click(screen.getByRole('button', { name: 'Chọn tệp Word' }));
    expect(await screen.findByText('Đang đo tệp nam-ngoai.docx…')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Thôi' }));
    expect(signals[0]?.aborted).toBe(true);
    expect(screen.queryByText(/Đang đo tệp/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Chọn tệp Word' })).toHaveFocus();
  });

  it('lets the file go when one leaves', async () => {
    await measuredScreen();
    await screen.findByRole('heading', { name: 'nam-ngoai.docx' });
    window.location.hash = '#/';
    await screen.findByRole('link', { name: 'Soạn báo cáo mới' });
    window.location.hash = AUDIT;
    await screen.findByRole('button', { name: 'Chọn tệp Word' });
    expect(screen.queryByText('nam-ngoai.docx')).toBeNull();
  });
});

describe('a Word file that is dropped', () => {
  it('on this screen is measured, not opened', async () => {
    await renderApp(AUDIT);
    fireEvent.dragOver(window, dropped(wordFile()));
    expect(screen.getByText('Thả tệp Word vào đây để kiểm tra thể thức')).toBeVisible();
    fireEvent.drop(window, dropped(wordFile()));
    expect(await screen.findByRole('heading', { name: 'nam-ngoai.docx' })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('elsewhere without a draft in it can be measured instead', async () => {
    const { user } = await renderApp('#/');
    fireEvent.drop(window, dropped(wordFile()));
    const message = await screen.findByRole('alert');
    expect(message).toHaveTextContent('không mang theo bản nháp');
    await user.click(within(message).getByRole('button', { name: 'Kiểm tra thể thức tệp này' }));
    expect(await screen.findByRole('heading', { name: 'nam-ngoai.docx' })).toHaveFocus();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(window.location.hash).toBe(AUDIT);
  });
});

describe('the slip', () => {
  it('opens on its heading, says everything a reader needs, and gives the focus back', async () => {
    const { user } = await measuredScreen();
    const opener = await screen.findByRole('button', { name: 'Mở phiếu kiểm tra' });
    await user.click(opener);
    const slip = screen.getByRole('dialog', { name: 'PHIẾU KIỂM TRA THỂ THỨC' });
    expect(within(slip).getByRole('heading')).toHaveFocus();
    expect(slip).toHaveTextContent('Tệp' + 'nam-ngoai.docx');
    expect(slip).toHaveTextContent('Hướng dẫn 05-HD/VPTW (chọn theo ngày ghi trong tệp, 05/6/2026)');
    expect(slip).toHaveTextContent('Ngày kiểm tra' + '12/5/2026');
    expect(slip).toHaveTextContent(/\d+ đạt, \d+ cần xem, \d+ không đạt/);
    expect(
      within(slip).getByRole('row', { name: /Tiêu đề: cách ghi ?ở đoạn: “ĐẢNG CÔNG SẢN VIỆT NAM”/ }),
    ).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
    expect(document.body).not.toHaveClass('slip-open');
  });

  it('prints through the browser, and closes by its button', async () => {
    const print = vi.fn();
    Object.assign(window, { print });
    const { user } = await measuredScreen();
    await user.click(await screen.findByRole('button', { name: 'Mở phiếu kiểm tra' }));
    expect(document.body).toHaveClass('slip-open');
    await user.click(screen.getByRole('button', { name: 'In phiếu' }));
    expect(print).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Đóng phiếu' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
