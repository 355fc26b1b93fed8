import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/document/model/build-report.ts';
import { withLayout } from '../../src/document/model/with-layout.ts';
import { rowsOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { counted, draftOf, row, rows, withAnswer, withFigures } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE, shippedFormat } from '../support/shipped.ts';

/** Answers from dialogues are open and applications were late; no weakness is written yet. */
const BAD = withFigures(draftOf(OUTLINE, { id: 'a', tier: 'full' }), {
  DT07: counted(5),
  DT09: counted(2),
  HC04: counted(40),
  HC06: counted(3),
});
const OPEN = 'Ý kiến, kiến nghị sau đối thoại còn tồn: 2/5 ý kiến giao cơ quan giải quyết còn tồn';
const LATE = 'Còn hồ sơ thủ tục hành chính giải quyết quá hạn: 3/40 hồ sơ đã giải quyết bị quá hạn';

async function open(draft: Draft, section = 's7_2') {
  const repository = await keptDrafts(draft);
  const { user } = await renderApp(`#/ban-nhap/a/muc/${section}`, { repository });
  await screen.findByRole('heading', { level: 1 });
  const kept = async (): Promise<Draft> => {
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText(/Đã lưu lúc/);
    const stored = await repository.load('a');
    if (stored?.kind !== 'readable') throw new Error('not readable');
    return stored.draft;
  };
  return { user, kept };
}

const list = () => screen.queryByRole('region', { name: 'Số liệu gợi ý hạn chế' });
const offers = () => within(list() ?? document.body).getAllByRole('listitem');

describe('figures that suggest a weakness', () => {
  it('stand above the table, with the figures, and nothing is written without being asked', async () => {
    const { kept } = await open(BAD);
    expect(offers().map((offer) => within(offer).getAllByText(/./)[0]?.textContent)).toEqual([LATE, OPEN]);
    expect(rowsOf(await kept(), 's7_2', 'han_che')).toEqual([]);
  });

  it('one that is taken becomes a row, open for writing, and leaves the list', async () => {
    const { user, kept } = await open(BAD);
    await user.click(screen.getByRole('button', { name: `Đưa vào hạn chế: ${OPEN}` }));
    expect(screen.getByLabelText(/^Nội dung/)).toHaveFocus();
    expect(screen.getByLabelText(/^Nội dung/)).toHaveValue('Ý kiến, kiến nghị sau đối thoại còn tồn');
    expect(screen.getByLabelText(/^Mục liên quan/)).toHaveDisplayValue('Đối thoại với Nhân dân');
    expect(offers()).toHaveLength(1);
    await user.clear(screen.getByLabelText(/^Nội dung/));
    await user.type(screen.getByLabelText(/^Nội dung/), 'Theo dõi chưa sát');
    expect(offers()).toHaveLength(1);
    const [taken, ...others] = rowsOf(await kept(), 's7_2', 'han_che');
    expect(others).toEqual([]);
    expect(taken?.cells['noi_dung']).toEqual({ state: 'value', value: 'Theo dõi chưa sát' });
    expect(taken?.cells['bieu_hien']).toEqual({ state: 'value', value: '2/5 ý kiến giao cơ quan giải quyết còn tồn' });
  });

  it('one that is none is answered with a reason, which is not printed, and back', async () => {
    const { user, kept } = await open(BAD);
    const reason = within(offers()[0] ?? document.body).getByLabelText('Lý do');
    await user.type(reason, '{Enter}');
    expect(offers()).toHaveLength(2);
    expect(reason).toBeInvalid();
    expect(reason).toHaveAccessibleDescription(/Chưa ghi lý do/);
    await user.type(reason, 'do lỗi hệ thống của thành phố{Enter}');
    expect(offers()).toHaveLength(1);
    expect(screen.getByText(/Đã ghi lý do, không in ra/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Lấy lại' })).toHaveFocus();
    const draft = await kept();
    expect(Object.values(draft.explanations ?? {}).map(({ text }) => text)).toEqual(['do lỗi hệ thống của thành phố']);
    expect(
      JSON.stringify(
        buildReport(OUTLINE, draft, withLayout(shippedFormat('HD36'), draft.layout), { kind: 'official' }),
      ),
    ).not.toContain('lỗi hệ thống');
    await user.click(screen.getByRole('button', { name: 'Lấy lại' }));
    expect(offers()).toHaveLength(2);
    expect((await kept()).explanations).toBeUndefined();
  });

  it('are not listed where there are none, and not for other tables', async () => {
    await open(draftOf(OUTLINE, { id: 'a', tier: 'full' }));
    expect(list()).toBeNull();
  });
});

describe('weaknesses without a cause', () => {
  const weak = withAnswer(
    draftOf(OUTLINE, { id: 'a', tier: 'full' }),
    's7_2',
    'han_che',
    rows(row('r1', { noi_dung: 'Quy chế sửa chậm' }), row('r2', { noi_dung: 'Họp chưa đều' })),
  );

  it('are listed above the causes, and each begins one that is linked to it', async () => {
    const { user, kept } = await open(weak, 's7_3');
    const region = () => screen.queryByRole('region', { name: 'Chưa có nguyên nhân cho' });
    expect(region()).toHaveTextContent(/Quy chế sửa chậm.*Họp chưa đều/);
    await user.click(screen.getByRole('button', { name: 'Thêm nguyên nhân: Họp chưa đều' }));
    expect(screen.getByLabelText(/^Của hạn chế/)).toHaveDisplayValue('Họp chưa đều');
    expect(region()).not.toHaveTextContent('Họp chưa đều');
    const [cause] = rowsOf(await kept(), 's7_3', 'nguyen_nhan');
    expect(cause?.cells['han_che']).toEqual({ state: 'value', value: 'r2' });
    await user.click(screen.getByRole('button', { name: 'Thêm nguyên nhân: Quy chế sửa chậm' }));
    expect(region()).toBeNull();
  });

  it('are listed above the tasks too', async () => {
    await open(weak, 's8');
    expect(screen.getByRole('region', { name: 'Chưa có nhiệm vụ cho' })).toHaveTextContent('Quy chế sửa chậm');
  });
});

describe('how rows are printed', () => {
  it('is chosen under the table, and stays as it was unless it is', async () => {
    const { user, kept } = await open(BAD, 's8');
    expect((await kept()).layout).not.toHaveProperty('asTables');
    await user.click(screen.getByRole('checkbox', { name: /^In thành bảng/ }));
    expect((await kept()).layout.asTables).toEqual([{ section: 's8', field: 'nhiem_vu' }]);
    await user.click(screen.getByRole('checkbox', { name: /^In thành bảng/ }));
    expect((await kept()).layout).not.toHaveProperty('asTables');
  });
});
