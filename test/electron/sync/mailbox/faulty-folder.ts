import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaOf } from '../../../../electron/sync/mailbox/folder-layout.ts';
import { aGroupFile, anOwnName } from '../../../builders/a-group-folder.ts';
import { type Asked, faultyDisk } from './faulty-disk.ts';
import {
  type FolderUnderTest,
  folderTools,
  folderUnderTest,
  handTime,
} from './folder-under-test.ts';

/** The file that the tests of faults write. */
export const name = anOwnName('new');
export const bytes = new Uint8Array(Buffer.from('a whole segment of some bytes'));
export const whole = Buffer.from(bytes).toString('latin1');

export type Fault = (asked: Asked) => string | number | null;

const places: FolderUnderTest[] = [];
export function removeFaultyFolders(): void {
  for (const place of places.splice(0)) place.remove();
}

/** Our group's folder and a mailbox over a disk with faults, whose waits pass at once. */
export async function faultyFolder(fault: Fault, clock = () => new Date()) {
  const disk = faultyDisk(fault);
  const { waited, timers } = handTime();
  const place = folderUnderTest(folderTools(disk, { timers, clock }));
  places.push(place);
  const ours = await aGroupFile();
  place.put('root', ours.name, ours.bytes);
  const inbox = areaOf(place.root, 'new');
  return {
    ...{ disk, place, inbox },
    mailbox: place.open(ours.group),
    /** Milliseconds waited in all. */
    waitedMs: () => waited.reduce((all, one) => all + one, 0),
    waited,
    lying: () => readdirSync(inbox).toSorted(),
    content: () => readFileSync(join(inbox, name), 'latin1'),
  };
}

/** Every such step meets the fault, where its path has these letters. */
export const always =
  (step: Asked['step'], code: string | number, of = ''): Fault =>
  (asked) =>
    asked.step === step && asked.path.includes(of) ? code : null;

/** The first `count` steps that would meet the fault do. */
export const times = (count: number, fault: Fault): Fault => {
  let left = count;
  return (asked) => {
    const met = left > 0 ? fault(asked) : null;
    if (met !== null) left -= 1;
    return met;
  };
};
