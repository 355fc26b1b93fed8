/**
 * Starts a watch; what it gives reads the milliseconds the processor has worked for this process since. By the clock a
 * busy machine would fail a test that has nothing wrong.
 */
export function startProcessorWatch(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
