/** Ms between two looks: a step that is shorter is no matter. */
const every = 5;

/**
 * Processor time, in ms, of the longest step of this thread: for that long it answers nobody, on however busy a
 * machine. Time that the disk takes is not in it.
 */
export interface LongestStep {
  /** Of the steps since the last call, or since the beginning. */
  told(): number;
  stop(): void;
}

export function watchSteps(): LongestStep {
  let longest = 0;
  let before = process.threadCpuUsage();
  const look = (): void => {
    const { user, system } = process.threadCpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    before = process.threadCpuUsage();
  };
  const timer = setInterval(look, every);
  return {
    told() {
      look();
      const until = longest;
      longest = 0;
      return until;
    },
    stop: () => clearInterval(timer),
  };
}
