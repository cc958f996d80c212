import { parsePack } from '../../electron/sync/envelope/pack.ts';
import type { FileOfBundle } from '../../electron/sync/upkeep/make-bundle.ts';

/** What comes of making: the files in their order. */
export async function filesOf(
  make: (keep: (file: FileOfBundle) => Promise<void>) => Promise<unknown>,
): Promise<FileOfBundle[]> {
  const files: FileOfBundle[] = [];
  await make(async (file) => void files.push(file));
  return files;
}

/** What is in one of them. @throws Error where it is not whole */
export function parsed({ bytes }: FileOfBundle) {
  const pack = parsePack(bytes);
  if (!pack.ok) throw new Error(pack.why);
  return pack;
}
