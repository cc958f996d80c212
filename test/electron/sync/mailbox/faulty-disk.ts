import type { Disk, DiskFile } from '../../../../electron/sync/mailbox/disk.ts';
import { nodeDisk } from '../../../../electron/sync/mailbox/node-disk.ts';

export type Step = keyof Disk | 'write' | 'force' | 'close';

/** One thing that is asked of the disk: `path` is the file's, `to` that of a rename. */
export interface Asked {
  step: Step;
  path: string;
  to: string;
  how: string;
}

/** An error as the system gives it, by its word. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * The real disk with faults between its steps. `fault` answers the system's word for an error, a number of bytes after
 * which a write breaks off with ENOSPC, or null; `asked` keeps all that was asked for.
 */
export function faultyDisk(
  fault: (asked: Asked) => string | number | null,
): Disk & { asked: Asked[] } {
  const asked: Asked[] = [];
  const meet = (step: Step, path: string, more: Partial<Asked> = {}): number | null => {
    const one = { step, path, to: '', how: '', ...more };
    asked.push(one);
    const met = fault(one);
    if (typeof met === 'string') throw systemError(met);
    return met;
  };
  const faulty = (path: string, file: DiskFile): DiskFile => ({
    async write(bytes) {
      const most = meet('write', path);
      if (most === null) return file.write(bytes);
      await file.write(bytes.subarray(0, most));
      throw systemError('ENOSPC');
    },
    async force() {
      meet('force', path);
      return file.force();
    },
    async close() {
      await file.close();
      meet('close', path);
    },
  });
  return {
    asked,
    async look(path) {
      meet('look', path);
      return nodeDisk.look(path);
    },
    async realPath(path) {
      meet('realPath', path);
      return nodeDisk.realPath(path);
    },
    async list(path) {
      meet('list', path);
      return nodeDisk.list(path);
    },
    async read(path, most) {
      meet('read', path);
      return nodeDisk.read(path, most);
    },
    async open(path, how) {
      meet('open', path, { how });
      return faulty(path, await nodeDisk.open(path, how));
    },
    async rename(path, to) {
      meet('rename', path, { to });
      return nodeDisk.rename(path, to);
    },
    async remove(path) {
      meet('remove', path);
      return nodeDisk.remove(path);
    },
    async makeFolder(path) {
      meet('makeFolder', path);
      return nodeDisk.makeFolder(path);
    },
    async forceFolder(path) {
      meet('forceFolder', path);
      return nodeDisk.forceFolder(path);
    },
    watch: nodeDisk.watch,
  };
}
