import { randomBytes } from 'node:crypto';
import type { DeviceKeys } from '../../../electron/sync/device-keys.ts';
import { newBoundRun } from '../../../electron/sync/envelope/device-name.ts';
import { encodeSegment } from '../../../electron/sync/envelope/segment.ts';
import type { ChangeOfOps, Op } from '../../../shared/sync/op.ts';
import type { BenchGroup } from './a-bench-group.ts';
import { cpuWatch } from './cpu.ts';
import { randomText } from './random-text.ts';

export interface MadeSegment {
  hash: string;
  name: string;
  bytes: Uint8Array;
  device: string;
  year: number;
}

export interface TenYears {
  ops: number;
  segments: MadeSegment[];
  /** CPU ms of `encodeSegment` alone. */
  encodeMs: number;
}

const opsInSegment = 52;
const minutesOfMeeting = 20;
const devicesAtMeeting = 8;
const years = 10;
/** Prose updates in one segment: each is a row of its own. */
const updates = 6;
const editedFields = [
  ...['words', 'title', 'publicSummary', 'urgencyReason', 'resolutionStem', 'requestStem'],
  ...['number', 'startedAt', 'position', 'takenOrder', 'plannedMinutes', 'removed'],
];
const isNumber = new Set(['position', 'takenOrder', 'plannedMinutes', 'removed']);

/** What one device knows of its own writing. */
interface Writer {
  keys: DeviceKeys;
  run: string;
  seq: number;
  prev: string | null;
}

/**
 * Ten years of meetings as the devices that wrote them cut them: mostly prose, then minutes whose fields are edited
 * again and again by several devices, and people.
 */
export function tenYears(group: BenchGroup, { ops, meetings }: { ops: number; meetings: number }) {
  const text = randomText(7);
  const current = new Map<string, string>();
  const prevs = new Map<string, string>();
  const made: TenYears = { ops: 0, segments: [], encodeMs: 0 };
  let lamport = 0;
  const perMeeting = Math.round(ops / meetings / opsInSegment);
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const year = 2016 + Math.floor((meeting * years) / meetings);
    const writers = Array.from({ length: devicesAtMeeting }, (_, at): Writer => {
      const keys = group.writers[(meeting * 3 + at * 5) % group.writers.length];
      if (keys === undefined) throw new Error('no writer');
      const run = newBoundRun(keys.signKey, (bytes) => randomBytes(bytes));
      return { keys, run, seq: 0, prev: prevs.get(keys.device) ?? null };
    });
    for (let at = 0; at < perMeeting; at += 1) {
      // one device takes the minutes, the others help
      const writer = writers[at % 3 === 0 ? 1 + (Math.floor(at / 3) % (writers.length - 1)) : 0];
      if (writer === undefined) throw new Error('no writer');
      writer.prev = prevs.get(writer.keys.device) ?? null;
      const minute = `minute-${meeting}-${at % minutesOfMeeting}`;
      const change = changeOf(writer, `record-${meeting}`, minute);
      const stop = cpuWatch();
      const segment = encode(group, writer, change, year);
      made.encodeMs += stop();
      prevs.set(writer.keys.device, segment.hash);
      made.segments.push({ ...segment, device: writer.keys.device, year });
      made.ops += change.ops.length;
    }
  }
  return made;

  /** In the order of its making, as those of the app. */
  function newId(): string {
    return `${lamport.toString(16).padStart(12, '0')}${randomBytes(10).toString('hex')}`;
  }

  function changeOf(writer: Writer, record: string, minute: string): ChangeOfOps {
    const first = writer.seq + 1;
    const written: Op[] = [];
    const set = (noun: string, row: string, field: string, value: unknown) => {
      writer.seq += 1;
      lamport += 1;
      const key = `${noun} ${row} ${field}`;
      const before = current.get(key);
      const id = `${writer.run}:${writer.seq}`;
      current.set(key, id);
      const { run, seq } = writer;
      const prev = before === undefined ? [] : [before];
      const rest = { kind: 'set', noun, row, field, value, prev, covers: [] } as const;
      written.push({ run, seq, lamport, change: first, ...rest });
    };
    if (!current.has(`recordedMinute ${minute} deleted`))
      set('recordedMinute', minute, 'deleted', false);
    for (let n = 0; n < updates; n += 1) {
      const row = newId();
      set('proseUpdate', row, 'deleted', false);
      set('proseUpdate', row, 'record', record);
      set('proseUpdate', row, 'minute', minute);
      set('proseUpdate', row, 'editor', writer.run);
      set('proseUpdate', row, 'follows', [newId()]);
      const typed = Buffer.concat([randomBytes(24), Buffer.from(text.words(8))]);
      set('proseUpdate', row, 'update', typed.toString('base64'));
    }
    const person = newId();
    for (const [field, value] of [
      ['deleted', false],
      ['name', text.words(2)],
      ['title', 'Councillor'],
      ['organisation', text.words(2)],
    ] as const)
      set('person', person, field, value);
    for (const field of editedFields) {
      if (written.length >= opsInSegment) break;
      const words = field === 'words' ? text.words(40) : text.words(5);
      set('recordedMinute', minute, field, isNumber.has(field) ? lamport % 1000 : words);
    }
    const { run } = writer;
    return { run, first, author: 'Officer', label: 'Words typed', at: '', ops: written };
  }
}

function encode(group: BenchGroup, writer: Writer, change: ChangeOfOps, year: number) {
  const { keys, run, prev } = writer;
  const dated = { ...change, at: `${year}-03-14T19:05:00.000Z` };
  const sections = [
    { circleEpoch: group.key, content: { ledger: 'council' as const, changes: [dated] } },
  ];
  const range = { first: change.first, last: writer.seq };
  const told = { group: group.group, device: keys.device, run, ...range, prev, seen: {} };
  return encodeSegment(
    { ...told, member: group.member, wall: dated.at, sections },
    { keys, random: (bytes) => randomBytes(bytes) },
  );
}
