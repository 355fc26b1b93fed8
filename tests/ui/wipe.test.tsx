import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createWipeStore } from '../../src/state/wipe.ts';
import type { Trace } from '../../src/storage/own-traces.ts';
import type { WindowChannel } from '../../src/storage/window-channel.ts';
import { draftOf } from '../support/builders.ts';
import { keptDrafts, renderApp } from '../support/render-app.tsx';
import { OUTLINE } from '../support/shipped.ts';

const mine = draftOf(OUTLINE, { id: 'a' });

/** A machine that notes in which order it is cleared. */
function machine(left: readonly Trace[] = []) {
  const steps: string[] = [];
  let heard: () => void = () => undefined;
  const others: WindowChannel = {
    tell: () => steps.push('tell'),
    listen: (listener) => {
      heard = listener;
    },
  };
  const store = createWipeStore({
    shut: () => steps.push('shut'),
    remove: async () => {
      steps.push('remove');
      return left;
    },
    others,
  });
  return { steps, store, tellFromOutside: () => heard() };
}

describe('removing everything from this machine', () => {
  it('says what goes and what stays, and offers copies first', async () => {
    const { user, saved } = await renderApp('#/xoa-sach', { repository: await keptDrafts(mine) });
    expect(await screen.findByText(/^1 bản nháp trên trang đầu/)).toBeVisible();
    expect(screen.getByText(/Tệp đã lưu ra ngoài trình duyệt/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Lưu bản sao ra tệp' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await screen.findByText('Đã lưu bản sao.')).toBeVisible();
  });

  it.each(['', 'xoa', 'XÓA HẾT'])('does nothing for “%s”', async (typed) => {
    const { steps, store } = machine();
    const { user } = await renderApp('#/xoa-sach', { repository: await keptDrafts(mine) }, { wipe: store });
    if (typed) await user.type(screen.getByLabelText('Gõ chữ XÓA để xác nhận'), typed);
    await user.click(screen.getByRole('button', { name: 'Xóa sạch' }));
    expect(screen.getByText(/Chưa có gì bị xóa/)).toBeVisible();
    expect(screen.getByLabelText('Gõ chữ XÓA để xác nhận')).toHaveFocus();
    expect(steps).toEqual([]);
  });

  it.each(['XÓA', 'xoá', ' xóa '.normalize('NFD')])(
    'tells the other windows, lets go and removes for “%s”',
    async (typed) => {
      const { steps, store } = machine();
      const { user } = await renderApp('#/xoa-sach', { repository: await keptDrafts(mine) }, { wipe: store });
      await user.type(screen.getByLabelText('Gõ chữ XÓA để xác nhận'), typed);
      await user.click(screen.getByRole('button', { name: 'Xóa sạch' }));
      expect(await screen.findByRole('heading', { name: 'Đã xóa khỏi máy này' })).toHaveFocus();
      expect(steps).toEqual(['tell', 'shut', 'remove']);
      expect(screen.queryByRole('link')).toBeNull();
    },
  );

  it('says what the browser did not let go of', async () => {
    const { store } = machine(['database']);
    await renderApp('#/xoa-sach', {}, { wipe: store });
    await act(() => store.getState().wipe());
    expect(screen.getByRole('alert')).toHaveTextContent('còn cửa sổ khác đang giữ');
  });

  it('done in another window, shuts this one too, whatever is open in it', async () => {
    const { steps, store, tellFromOutside } = machine();
    await renderApp('#/ban-nhap/a', { repository: await keptDrafts(mine) }, { wipe: store });
    act(tellFromOutside);
    expect(screen.getByRole('heading', { name: 'Đã xóa khỏi máy này ở một cửa sổ khác' })).toBeVisible();
    expect(steps).toEqual(['shut']);
  });

  it('is reached from the first page and from the help', async () => {
    await renderApp('#/', { repository: await keptDrafts(mine) });
    expect(screen.getByRole('link', { name: 'Xóa sạch khỏi máy này…' })).toHaveAttribute('href', '#/xoa-sach');
  });
});
