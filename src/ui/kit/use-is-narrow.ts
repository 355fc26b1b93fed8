import { useEffect, useState } from 'react';

/** Whether the window is too narrow for columns side by side. */
export function useIsNarrow(): boolean {
  const [query] = useState(() => window.matchMedia('(max-width: 1199px)'));
  const [isNarrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const listen = () => setNarrow(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return isNarrow;
}
