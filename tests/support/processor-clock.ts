/** Tells the milliseconds that the processor has worked for us since: that others keep it busy does not count. */
export function processorClock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
