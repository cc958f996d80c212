import { ReadRefusal } from './read-refusal.ts';

/** Watches a worker from outside: a thread that loops cannot watch itself. */
export interface Watch {
  /** Rejects when the work must end: aborted, too slow, too much memory. Never resolves. */
  ended: Promise<never>;
  /** A sign of life: the time for one step starts anew. */
  heard(): void;
  /** The worker waits for us: no time runs until it is heard of again. */
  pause(): void;
  stop(): void;
}

const lookMs = 100;
const mebibyte = 1024 * 1024;

/**
 * `growthMiB` counts the whole process, since buffers outside the JavaScript heap (unpacked streams) belong
 * to no thread in particular.
 */
export function watchOver(
  signal: AbortSignal,
  limits: { stepMs: number; growthMiB: number },
): Watch {
  const memoryBefore = process.memoryUsage.rss();
  let quietMs: number | null = 0;
  let lookedAt = performance.now();
  let end: (reason: unknown) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  const onAbort = () => end(signal.reason);
  const timer = setInterval(() => {
    const growth = (process.memoryUsage.rss() - memoryBefore) / mebibyte;
    if (growth > limits.growthMiB) end(new ReadRefusal('tooMuchMemory'));
    const now = performance.now();
    // a laptop that slept, or a busy thread of ours, must not count as silence of the worker's
    if (quietMs !== null) quietMs += Math.min(now - lookedAt, 5 * lookMs);
    lookedAt = now;
    if (quietMs !== null && quietMs > limits.stepMs) end(new ReadRefusal('tooSlow'));
  }, lookMs);
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    ended,
    heard: () => {
      quietMs = 0;
    },
    pause: () => {
      quietMs = null;
    },
    stop: () => {
      clearInterval(timer);
      signal.removeEventListener('abort', onAbort);
    },
  };
}
