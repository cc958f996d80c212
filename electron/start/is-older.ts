import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When the newest file of a file or folder was changed, in ms; 0 where there is none. */
function newest(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether something built is missing, or older than what it is built from. */
export function isOlder(built: string, sources: readonly string[]): boolean {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  return builtAt === undefined || sources.some((source) => newest(source) > builtAt);
}
