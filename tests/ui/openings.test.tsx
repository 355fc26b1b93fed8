import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { text, withAnswer } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { COMPLETE } from '../support/shipped.ts';

it('first sentences are offered under the text, and one is written only when asked for', async () => {
  const draft = withAnswer({ ...COMPLETE, id: 'a', sample: false }, 's2_2', 'ket_qua', text('Đã làm.'));
  const repository = await keptDrafts(draft);
  const { user } = await renderApp('#/ban-nhap/a/muc/s2_2', { repository });
  const box = () => document.querySelector<HTMLTextAreaElement>('[name="text.ket_qua"]');
  const fold = (await screen.findByText(/^Câu mở đầu gợi ý/)).closest('details');
  if (!fold) throw new Error('no fold');
  expect(box()?.value).toBe('Đã làm.');
  await user.click(within(fold).getByText(/^Câu mở đầu gợi ý/));
  const offer = within(fold).getByRole('button', { name: /^Chèn câu này: Xã mở 3 lớp/ });
  box()?.setSelectionRange(0, 0);
  await user.click(offer);
  expect(box()?.value).toBe('Xã mở {TT04} tập huấn, bồi dưỡng cho {TT05}. Đã làm.');
  // it stands in the text now
  expect(within(fold).queryByRole('button', { name: /^Chèn câu này: Xã mở 3 lớp/ })).toBeNull();
});
