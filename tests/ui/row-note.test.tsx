import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { rowsOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { rows, withAnswer } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const own = { ...COMPLETE, id: 'a', sample: false };
const [causes, weaknesses] = [rowsOf(own, 's7_3', 'nguyen_nhan'), rowsOf(own, 's7_2', 'han_che')];

/** The causes of the sample, of which the second is the fault of anyone and began on a day there never was. */
const vague: Draft = withAnswer(
  own,
  's7_3',
  'nguyen_nhan',
  rows(
    ...causes.map((row, index) =>
      index === 1
        ? {
            ...row,
            cells: {
              ...row.cells,
              noi_dung: { state: 'value' as const, value: 'chưa ai đọc văn bản ngày 31/4/2026' },
              trach_nhiem: { state: 'value' as const, value: 'các cấp, các ngành' },
            },
          }
        : row,
    ),
  ),
);

async function open(draft: Draft, section: string, name: RegExp) {
  const { user } = await renderApp(`#/ban-nhap/a/muc/${section}`, { repository: await keptDrafts(draft) });
  await screen.findByRole('heading', { level: 1 });
  return { user, frame: screen.getByRole('group', { name }) };
}

/** The ways into the rows at rest, in order. */
const ways = (frame: HTMLElement) => within(frame).getAllByRole('button', { name: /^Sửa: / });

describe('a row at rest with something to be looked at', () => {
  it('says how many points there are and the first of them, in the words of the check page, to whoever comes to it', async () => {
    const { frame } = await open(vague, 's7_3', /^Nguyên nhân/);
    const said = 'Cảnh báo: 2 điểm cần xem. Điểm đầu: Không có ngày 31/4/2026.';
    expect(ways(frame)[1]).toHaveAccessibleDescription(said);
    expect(ways(frame)[0]).not.toHaveAccessibleDescription();
    expect(frame).toHaveTextContent('Có điểm cần xem ở dòng 2, ghi ngay dưới dòng đó.');
    const found = checkCompleteness(OUTLINE, vague).filter(({ place }) => place.row === causes[1]?.id);
    expect(found.map(({ detail }) => detail.code)).toEqual(['noSuchDay', 'wording']);
  });

  it('says all of them once it is open, each tied to its box, and none when they are mended', async () => {
    const { user, frame } = await open(vague, 's7_3', /^Nguyên nhân/);
    ways(frame)[1]?.focus();
    await user.keyboard('{Enter}');
    const blame = within(frame).getByLabelText(/^Trách nhiệm/);
    expect(blame).toHaveAccessibleDescription(/chưa rõ là ai\. Ghi tên một cơ quan/);
    expect(within(frame).getByText(/Không có ngày 31/)).toBeVisible();
    await user.clear(blame);
    await user.type(blame, 'hiệu trưởng');
    await user.click(within(frame).getByRole('button', { name: 'Xong dòng này' }));
    expect(await within(frame).findByText(/Không có ngày 31/)).toBeVisible();
    expect(ways(frame)[1]).toHaveAccessibleDescription(/^Cảnh báo: (?!2 điểm).*31.4.2026/);
  });

  it('is so in the table of weaknesses too', async () => {
    const [first, ...others] = weaknesses;
    if (!first) throw new Error('no weakness');
    const cells = {
      ...first.cells,
      noi: { state: 'value' as const, value: 'một số nơi' },
      bieu_hien: { state: 'value' as const, value: 'chưa nghiêm túc' },
    };
    const draft = withAnswer(own, 's7_2', 'han_che', rows({ ...first, cells }, ...others));
    const { frame } = await open(draft, 's7_2', /^Hạn chế/);
    expect(ways(frame)[0]).toHaveAccessibleDescription(/điểm cần xem.*Hạn chế 1: “một số/);
  });
});
