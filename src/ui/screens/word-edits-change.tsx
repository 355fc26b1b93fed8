import { useTranslation } from 'react-i18next';
import type { Offer } from '../../document/model/offers.ts';
import type { Choice } from '../../state/word-edits.ts';
import { useDraft, useWordEdits } from '../app/app-context.tsx';
import { Marked } from '../kit/marked-words.tsx';
import { useBoxHref, usePlaceName } from './word-edits-places.ts';

function Texts({ change }: Pick<Offer, 'change'>) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  // the draft went on since: what is shown as old is what was printed then
  const isEarlier = useWordEdits((state) => state.reviews[draft]?.carried !== undefined);
  return (
    <dl className="edit-texts">
      <dt>{t(isEarlier ? 'wordEdits.asExported' : 'wordEdits.inDraft')}</dt>
      <dd>
        {change.before === '' ? (
          <span className="quiet">{t('wordEdits.notThere')}</span>
        ) : (
          <p className="doc">
            <Marked marks={change.marks} side="removed" />
          </p>
        )}
      </dd>
      <dt>{t('wordEdits.inWord')}</dt>
      <dd>
        {change.after === '' ? (
          <span className="quiet">{t('wordEdits.takenOut')}</span>
        ) : (
          <p className="doc">
            <Marked marks={change.marks} side="added" />
          </p>
        )}
      </dd>
    </dl>
  );
}

/** A part is named by where it stands, not by the box it would go into. */
const NOT_TAKEN: Offer['take'] = { kind: 'leave', reason: 'noPlace' };

const CHOICES: readonly Choice[] = ['take', 'keep'];

function Choices({ found, choice }: { readonly found: Offer; readonly choice: Choice | undefined }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  const choose = useWordEdits((state) => state.choose);
  const { id } = found.change;
  const isFigure = found.take.kind === 'take' && found.take.edits.some(({ kind }) => kind === 'figure');
  return (
    <div className="edit-choices">
      {isFigure ? <p className="help">{t('wordEdits.figureHelp')}</p> : null}
      <div>
        {CHOICES.map((value) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              name={`choice-${id}`}
              value={value}
              checked={choice === value}
              onChange={() => choose(draft, [id], value)}
            />
            <span>{t(`wordEdits.choice.${value}`)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

/** One place of an act that changes several, each with its own words. */
function Part({ change }: Pick<Offer, 'change'>) {
  const { t } = useTranslation();
  const name = usePlaceName({ change, take: NOT_TAKEN });
  return (
    <div className="edit-part">
      <h3>
        {t(`wordEdits.kind.${change.kind}`)} {name}
      </h3>
      <Texts change={change} />
    </div>
  );
}

/** One choice: where, the old and the new words, and the choice between them or the reason why there is none. */
export function ChangeRow({
  found,
  choice,
  isRefused,
}: {
  readonly found: Offer;
  readonly choice: Choice | undefined;
  readonly isRefused: boolean;
}) {
  const { t } = useTranslation();
  const name = usePlaceName(found);
  const href = useBoxHref(found);
  const { take, change, others = [], gesture } = found;
  return (
    <li className="edit">
      <fieldset>
        <legend>
          <span className="tag tag-todo">
            {t(gesture ? `wordEdits.gesture.${gesture}` : `wordEdits.kind.${change.kind}`)}
          </span>{' '}
          <span>{name}</span>
        </legend>
        {gesture ? (
          <>
            <p className="help">{t('wordEdits.together')}</p>
            {[change, ...others].map((part) => (
              <Part key={part.id} change={part} />
            ))}
          </>
        ) : (
          <Texts change={change} />
        )}
        {isRefused ? <p className="edit-reason word-warn">{t('wordEdits.refused')}</p> : null}
        <div className="edit-foot">
          {take.kind === 'take' ? <Choices found={found} choice={choice} /> : null}
          {take.kind === 'leave' ? (
            <p className="edit-reason">
              {gesture ? `${t('wordEdits.noneTaken')} ` : ''}
              {t(`wordEdits.reason.${take.reason}`)}
            </p>
          ) : null}
          {href ? (
            <a className="edit-link" href={href} aria-label={`${t('wordEdits.toBox')}: ${name}`}>
              {t('wordEdits.toBox')}
            </a>
          ) : null}
        </div>
      </fieldset>
    </li>
  );
}
