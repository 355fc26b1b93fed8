/** ISO instant → ISO day by the clock of this machine: in Vietnam the day begins seven hours before it does in UTC. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** ISO instant → hhmmss by the clock of this machine. */
export function localTime(instant: string): string {
  const date = new Date(instant);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join('');
}
