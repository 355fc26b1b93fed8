import { useTranslation } from 'react-i18next';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';

const KEYS = [
  ['Ctrl + S', 'help.keys.save'],
  ['Ctrl + Alt + Z', 'undo.keysUndo'],
  ['Ctrl + Alt + Y', 'undo.keysRedo'],
  ['Ctrl + Z', 'undo.keysLetters'],
  ['Ctrl + Enter', 'help.keys.next'],
  ['Alt + ↑ / ↓', 'help.keys.neighbours'],
  ['Enter, Shift + Enter, ↑ / ↓', 'help.keys.column'],
  ['Alt + Enter', 'help.keys.details'],
  ['Alt + ↑ / ↓', 'help.keys.moveRow'],
  ['Delete', 'help.keys.removeRow'],
  ['Esc', 'help.keys.escape'],
  ['Tab, Shift + Tab', 'help.keys.tab'],
] as const;

const QUESTIONS = [
  'where',
  'kept',
  'versions',
  'copy',
  'firefox',
  'blank',
  'numbers',
  'paste',
  'format',
  'audit',
  'secrets',
] as const;

/** Trợ giúp: the keys, and the questions officers ask. */
export function HelpScreen() {
  const { t } = useTranslation();
  const heading = usePage(t('help.title'));
  return (
    <main className="page page-narrow" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('help.title')}
      </h1>
      <section className="block">
        <h2>{t('help.keysTitle')}</h2>
        <dl className="keys">
          {KEYS.map(([keys, text]) => (
            <div key={text}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {QUESTIONS.map((name) => (
        <section className="block" key={name}>
          <h2>{t(`help.questions.${name}.title`)}</h2>
          <p className="measure">{t(`help.questions.${name}.text`)}</p>
          {name === 'audit' ? (
            <p>
              <a href={hrefOf({ screen: 'audit' })}>{t('home.audit')}</a>
            </p>
          ) : null}
        </section>
      ))}
      <section className="block">
        <h2>{t('secrecy.help.title')}</h2>
        {(['what', 'forgotten', 'limits'] as const).map((name) => (
          <p className="measure" key={name}>
            {t(`secrecy.help.${name}`)}
          </p>
        ))}
      </section>
      <section className="block">
        <h2>{t('secrecy.wipe.title')}</h2>
        <p className="measure">{t('secrecy.wipe.lead')}</p>
        <p>
          <a href={hrefOf({ screen: 'wipe' })}>{t('secrecy.wipe.open')}</a>
        </p>
      </section>
      <p className="form-act">
        <a href={hrefOf({ screen: 'home' })}>{t('profile.back')}</a>
      </p>
    </main>
  );
}
