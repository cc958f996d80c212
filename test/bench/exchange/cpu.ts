/** Processor time of this process with all its threads, in ms, whatever else the machine does. */
export async function cpuMs(work: () => unknown): Promise<number> {
  const stop = cpuWatch();
  await work();
  return stop();
}

/** Begins to count; the function it returns tells the ms since. */
export function cpuWatch(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
