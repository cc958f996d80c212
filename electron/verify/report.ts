import type { Refusal } from '../sync/envelope/frame.ts';

/** Something about one file, in a sentence for people. */
export interface Finding {
  /** Inside MeetingData; of a file in a pack: pack, then the hash. */
  file: string;
  why: string;
}

/** What stands of one laptop. */
export interface DeviceFound {
  device: string;
  role: string;
  isRemoved: boolean;
  segments: number;
  changes: number;
  /** Nothing that anything here names is missing, and no change between the first and the last. */
  isComplete: boolean;
}

/** What was opened with the keys of a profile. */
export interface SealsFound {
  opened: number;
  /** Parts that this laptop may not read. */
  closed: number;
  versions: number;
  signatures: number;
}

export interface Verified {
  /** Null where no record tells. */
  group: string | null;
  counts: {
    files: number;
    keyRecords: number;
    segments: number;
    packs: number;
    paperParts: number;
    acks: number;
    liveHeads: number;
  };
  devices: DeviceFound[];
  faults: Finding[];
  /** What an auditor should know and what is no fault. */
  notices: Finding[];
  /** Something names what is not here. */
  looksRolledBack: boolean;
  seals: SealsFound | null;
}

/** Collects what is found. Of each list no more than this stays: a folder full of junk must not fill the memory. */
const mostFindings = 10_000;

export interface Findings {
  faults: Finding[];
  notices: Finding[];
  fault(file: string, why: string): void;
  notice(file: string, why: string): void;
}

export function createFindings(): Findings {
  const faults: Finding[] = [];
  const notices: Finding[] = [];
  const add = (list: Finding[]) => (file: string, why: string) => {
    if (list.length < mostFindings) list.push({ file, why });
  };
  return { faults, notices, fault: add(faults), notice: add(notices) };
}

/** Why a file cannot be taken for what it should be. */
export const refusalWords: Readonly<Record<Refusal | 'unreadable', string>> = {
  'not-ours': 'It is damaged or no file of Moothall.',
  short: 'It is cut off.',
  hash: 'It is damaged: its bytes are not those that were written.',
  length: 'It is damaged: its parts are not as long as it says.',
  header: 'It is damaged or was not written by Moothall.',
  signature: 'Its signature is not that of the laptop it names.',
  'unknown-device': 'It is of a laptop that does not belong to the group.',
  forged: 'It claims to be of another laptop than its key says.',
  'too-new': 'A newer Moothall wrote it; this one cannot check it.',
  'too-big': 'It is larger than any file of Moothall.',
  'other-group': 'It belongs to another group.',
  unreadable: 'It cannot be read. Where a cloud keeps it, have it brought to this computer first.',
};
