import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Most work is over before: a line that comes and goes would only disturb. */
const PATIENCE_MS = 400;

/** Work that takes a while: what it is, how far it has come, and the way to stop it. */
export function LongWorkLine({
  label,
  share,
  onStop,
}: {
  readonly label: string;
  readonly share: number;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? (
    <p className="long-work">
      <span role="status">{label}</span>
      <progress max={1} value={share} aria-label={label} />
      <button className="btn" type="button" onClick={onStop}>
        {t('backup.stop')}
      </button>
    </p>
  ) : null;
}
