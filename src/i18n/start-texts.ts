import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Gives the words of a language, `vi` or `en`, when they are first needed. */
export type TextsOf = (language: string) => ResourceKey;

function backendOf(textsOf: TextsOf): BackendModule {
  return {
    type: 'backend',
    init() {},
    read(language, _namespace, done) {
      try {
        done(null, textsOf(language));
      } catch (error) {
        done(String(error), null);
      }
    },
  };
}

/** Makes the words of the screen ready: Vietnamese at once, the second language when someone asks for it. */
export async function startTexts(textsOf: TextsOf): Promise<void> {
  await i18next
    .use(backendOf(textsOf))
    .use(initReactI18next)
    .init({
      lng: 'vi',
      fallbackLng: 'vi',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
