import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../electron/database/driver.ts';
import type { FileName } from '../../electron/database/migrations/lists.ts';
import { openDatabase } from '../../electron/database/open.ts';
import type { CrashImage } from './crash-images.ts';
import { factsOf } from './facts.ts';

const now = new Date('2026-03-02T22:00:00Z');

/** What opening an image showed: its facts, or that it was refused or does not check out. */
export type Opened = { facts: string } | { refused: string };

/** Opens images one after the other in a folder of memory; `open` in the way that the app opens its files. */
export function imageOpener(): { open: (image: CrashImage) => Opened; remove: () => void } {
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = mkdtempSync(join(memory, 'moothall-image-'));
  return {
    open(image) {
      rmSync(folder, { recursive: true });
      mkdirSync(join(folder, 'backups'), { recursive: true });
      for (const [end, bytes] of image.files) writeFileSync(join(folder, image.of + end), bytes);
      try {
        return image.of.startsWith('backups/')
          ? openCopy(folder, image.of)
          : openFile(folder, image.of as FileName);
      } catch (error) {
        return { refused: String(error) };
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The check of opening is integrity_check where a log was left; here it is made of the others too. */
function openFile(folder: string, name: FileName): Opened {
  const { database, unclean } = openDatabase(folder, name, { now });
  try {
    const isWhole = unclean || database.pragma('integrity_check', { simple: true }) === 'ok';
    return isWhole ? { facts: factsOf(database, name) } : { refused: 'integrity_check' };
  } finally {
    database.close();
  }
}

/** A copy counts from the moment it has its name: then it is whole, with nothing beside it. */
function openCopy(folder: string, path: string): Opened {
  const copy = connect(join(folder, path), { readonly: true });
  try {
    const isWhole = copy.pragma('integrity_check', { simple: true }) === 'ok';
    const table = path.includes('exchange') ? 'segment' : 'change';
    const kept = copy.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
    return isWhole ? { facts: `${String(kept)} kept` } : { refused: 'integrity_check' };
  } finally {
    copy.close();
  }
}
