import en from '../../src/i18n/en.json' with { type: 'json' };
import type { TextsOf } from '../../src/i18n/start-texts.ts';
import vi from '../../src/i18n/vi.json' with { type: 'json' };

/** The words of the screen as the page carries them. */
export const textsOf: TextsOf = (language) => (language === 'en' ? en : vi);
