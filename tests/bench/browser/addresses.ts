import { PAGE } from '../../support/chromium.ts';
import { COMPLETE } from '../../support/shipped.ts';

export function addressOf(draftId: string): string {
  return `${PAGE}#/ban-nhap/${draftId}`;
}

export const SAMPLE = addressOf(COMPLETE.id);
