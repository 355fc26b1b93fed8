import { useTranslation } from 'react-i18next';
import { type Loss, lossBetween } from '../../domain/outline-editing/edit-sections.ts';
import { type RoomChange, roomChangeBetween } from '../../domain/outline-editing/room-below.ts';
import { fillPeriodWords } from '../../domain/shared/reporting-period.ts';
import { takenText } from '../../i18n/outline-text.ts';
import { useOutlineEditor } from '../app/app-context.tsx';

const LOST = ['sections', 'fields', 'figures', 'rules', 'wordings', 'annexes'] as const;

/** "Đi cùng: 4 ô, 11 chỉ tiêu": what there was of it. */
function useLossWords(): (loss: Loss) => string {
  const { t } = useTranslation();
  return (loss) =>
    t('outlines.loss', {
      what: LOST.filter((kind) => loss[kind] > 0)
        .map((kind) => t(`outlines.lossOf.${kind}`, { count: loss[kind] }))
        .join(', '),
    });
}

/** Says of a section that came or went without being asked for. */
function RoomLine({ change }: { readonly change: RoomChange }) {
  const { t } = useTranslation();
  const above = fillPeriodWords(change.above.heading);
  return (
    <p>
      {change.kind === 'made'
        ? t('outlineRoom.made', { name: change.room.heading, above })
        : t('outlineRoom.closed', { name: above })}
    </p>
  );
}

/** What was done last, undone or refused, with what went because of it; read out. */
export function LastDoneLine() {
  const { t, i18n } = useTranslation();
  const lossWords = useLossWords();
  const last = useOutlineEditor((state) => state.last);
  const step = useOutlineEditor((state) => state.past.at(-1));
  const taken = last?.kind === 'done' ? last.taken : [];
  const isRemoval = last?.kind === 'done' && last.label.what === 'sectionRemoved' && step !== undefined;
  const counted = taken.length > 0 ? t('outlines.takenCount', { count: taken.length }) : '';
  const gone = isRemoval ? lossWords(lossBetween(step.before, step.after)) : counted;
  const room = last?.kind === 'done' && step ? roomChangeBetween(step.before, step.after) : undefined;
  return (
    <div className="outline-last" role="status">
      {last?.kind === 'refused' ? <p className="word-warn">{t(`outlines.refused.${last.why}`)}</p> : null}
      {last && last.kind !== 'refused' ? (
        <p>
          {t(`outlines.said.${last.kind}`, {
            what: t(`outlines.step.${last.label.what}`, { name: fillPeriodWords(last.label.name) }),
          })}
        </p>
      ) : null}
      {room ? <RoomLine change={room} /> : null}
      {gone !== '' && taken.length === 0 ? <p>{gone}</p> : null}
      {taken.length > 0 ? (
        <details>
          <summary>{gone}</summary>
          <ul>
            {[...new Set(taken.map((one) => takenText(t, one, i18n.language)))].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
