import { readFileSync } from 'node:fs';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE } from '../support/shipped.ts';

const figures = Object.fromEntries(
  Object.entries(COMPLETE.figures).map(([code, figure]) => [code, { ...figure, earlier: { state: 'blank' } as const }]),
);
const own = { ...COMPLETE, id: 'a', sample: false, figures };

function fileOf(name: string): File {
  return new File([readFileSync(`tests/fixtures/last-reports/${name}.docx`)], `${name}.docx`);
}

async function openReport(section = 's2_2', draft = own, name = 'c01-theo-de-cuong-mac-dinh') {
  const repository = await keptDrafts(draft);
  const { user } = await renderApp(`#/ban-nhap/a/muc/${section}`, { repository, chooseFile: async () => fileOf(name) });
  await user.click(await screen.findByRole('button', { name: 'Kỳ trước' }));
  const column = await screen.findByRole('region', { name: 'Báo cáo kỳ trước' });
  await user.click(within(column).getByRole('button', { name: /Mở từ tệp/ }));
  const dialog = await screen.findByRole('dialog');
  return { user, repository, column, dialog };
}

describe('a finished report of the period before, in Word without a draft', () => {
  it('is shown first: which text goes where, and the figures with their words', async () => {
    const { dialog, repository } = await openReport();
    expect(dialog).toHaveTextContent('6 tháng cuối năm 2025');
    expect(within(dialog).queryByText('Cần xem lại.')).toBeNull();
    expect(within(dialog).getByLabelText('Mục của phần “2. Tuyên truyền, quán triệt, tập huấn”')).toHaveDisplayValue(
      /^II\.2\. /,
    );
    const sure = within(dialog).getByRole('group', { name: /Chắc chắn/ });
    expect(
      within(sure).getByRole('checkbox', { name: /TT01.*31 hội nghị.*“.*31 hội nghị tuyên truyền/ }),
    ).toBeChecked();
    const guess = within(dialog).getByRole('group', { name: /Cần xem/ });
    for (const box of within(guess).getAllByRole('checkbox')) expect(box).not.toBeChecked();
    expect(await repository.loadSetting('previous.a')).toBeFalsy();
  });

  it('is laid beside, says that it has to be compared, and keeps what found no section in sight', async () => {
    const { user, dialog, column, repository } = await openReport();
    await user.click(within(dialog).getByRole('button', { name: 'Đặt cạnh báo cáo này' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(column).toHaveFocus();
    expect(within(column).getByRole('heading', { level: 2 })).toHaveTextContent('6 tháng cuối năm 2025');
    expect(column).toHaveTextContent('Hãy đối chiếu với bản gốc');
    expect(column).toHaveTextContent('Đã tổ chức 31 hội nghị tuyên truyền');
    expect(column).toHaveTextContent('Phần khác của báo cáo kỳ trước (1)');
    await expect.poll(() => repository.loadSetting('previous.a')).toContain('31 hội nghị');
  });

  it('gives the ticked figures to the comparison column when asked to', async () => {
    const { user, dialog, repository } = await openReport();
    await user.click(within(dialog).getByRole('checkbox', { name: /TT02.*4\.215/ }));
    await user.click(within(dialog).getByRole('checkbox', { name: /Đưa luôn các số đã chọn/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Đặt cạnh báo cáo này' }));
    const stored = async () => {
      const found = await repository.load('a');
      return found?.kind === 'readable' ? found.draft.figures : {};
    };
    await expect.poll(async () => (await stored())['TT01']?.earlier).toEqual({ state: 'value', value: 31 });
    expect((await stored())['TT02']?.earlier).toEqual({ state: 'blank' });
  });

  it('goes into another section when the person says so', async () => {
    const { user, dialog, column } = await openReport('s1_1');
    const choice = within(dialog).getByLabelText('Mục của phần “2. Tuyên truyền, quán triệt, tập huấn”');
    await user.selectOptions(choice, 's1_1');
    expect(choice).toHaveAccessibleDescription('Đã chọn');
    await user.click(within(dialog).getByRole('button', { name: 'Đặt cạnh báo cáo này' }));
    expect(column).toHaveTextContent('Đã tổ chức 31 hội nghị tuyên truyền');
  });

  it('of another period says so before anything is used', async () => {
    const later = { ...own, period: { kind: 'firstHalf', year: 2028 } as const };
    const { dialog } = await openReport('s2_2', later);
    expect(dialog).toHaveTextContent('không phải kỳ ngay trước (6 tháng cuối năm 2027)');
  });

  it('left unused changes nothing', async () => {
    const { user, dialog, column, repository } = await openReport();
    await user.click(within(dialog).getByRole('button', { name: 'Không dùng tệp này' }));
    expect(within(column).getByRole('button', { name: /Mở từ tệp/ })).toHaveFocus();
    expect(await repository.loadSetting('previous.a')).toBeFalsy();
  });
});

describe('a new report begun with the finished one before it', () => {
  it('has it beside, and its figures in the comparison column', async () => {
    const repository = await keptDrafts();
    const { user } = await renderApp('#/bao-cao-moi', {
      repository,
      chooseFile: async () => fileOf('c01-theo-de-cuong-mac-dinh'),
    });
    await user.click(await screen.findByRole('button', { name: 'Mở báo cáo kỳ trước từ tệp Word…' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('checkbox', { name: /Đưa luôn các số đã chọn/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Đặt cạnh báo cáo này' }));
    expect(screen.getByText(/Sẽ đặt cạnh báo cáo mới: c01/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Tạo bản nháp' }));
    const drafts = async () =>
      (await repository.list()).flatMap((entry) => (entry.kind === 'readable' ? [entry.draft] : []));
    await expect.poll(async () => (await drafts())[0]?.figures['TT01']?.earlier).toEqual({ state: 'value', value: 31 });
    const [draft] = await drafts();
    await expect.poll(() => repository.loadSetting(`previous.${draft?.id}`)).toContain('31 hội nghị');
  });
});
