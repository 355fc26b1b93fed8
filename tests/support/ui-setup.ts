import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { startTexts } from '../../src/i18n/start-texts.ts';
import { textsOf } from './texts.ts';

/** What a browser has and jsdom does not: a window that is wide, and places to scroll to. */
Object.assign(window, {
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  scrollTo: () => undefined,
  CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') },
});
Object.assign(Element.prototype, { scrollIntoView: () => undefined });

// a draft is looked through in slices before its screens stand; on a busy machine that takes longer than the usual second
configure({ asyncUtilTimeout: 5000 });

beforeAll(() => startTexts(textsOf));

beforeEach(() => {
  window.location.hash = '';
});

afterEach(() => {
  cleanup();
});
