const PATHS = {
  tick: 'M4 10.5l4 4 8-9',
  forward: 'M7 4l6 6-6 6',
  back: 'M13 4l-6 6 6 6',
} as const;

/** The three line icons there are. Always beside a word, so hidden from screen readers. */
export function Icon({ name, className = '' }: { readonly name: keyof typeof PATHS; readonly className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
