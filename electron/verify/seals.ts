import { createHash } from 'node:crypto';
import type { Op } from '../../shared/sync/op.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { EpochKey } from '../sync/envelope/epoch-key.ts';
import { openSection, type ParsedSegment } from '../sync/envelope/segment.ts';
import type { Findings, SealsFound } from './report.ts';

/** Opens what a laptop may read and checks the seals of the minutes in it. */
export interface Seals {
  /** @param counts whether an op of the segment counts by the group's records */
  take(segment: ParsedSegment, file: string, counts: (op: Op) => boolean): void;
  finish(): SealsFound;
}

/** What the log says of one row's field: every value it was given. */
interface Given {
  file: string;
  texts: Set<string>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * An issued version names its text by the SHA-256 of the text's canonical JSON, and a signature names its version by
 * the same hash (issue → approve → sign). Neither is ever written twice.
 */
export function createSeals(
  keyOf: (epoch: string) => EpochKey | null,
  { fault, notice }: Findings,
): Seals {
  /** Of the texts no more than their hashes stay. By ledger, row and field. */
  const given = new Map<string, Map<string, Given>>();
  let opened = 0;
  let closed = 0;

  function note(ledger: string, { noun, row, field, value }: Op, file: string): void {
    const text = field === 'tree' ? sha256(canonicalJson(value)) : String(value);
    const key = `${ledger} ${noun} ${row}`;
    const fields = given.get(key) ?? new Map<string, Given>();
    const of = fields.get(field) ?? { file, texts: new Set() };
    of.texts.add(text);
    fields.set(field, of);
    given.set(key, fields);
  }

  const wanted: Readonly<Record<string, readonly string[]>> = {
    minutesVersion: ['tree', 'hash'],
    signature: ['version', 'hash'],
  };
  const only = (of: Given | undefined): string | null => {
    const [text, ...others] = of?.texts ?? [];
    return text === undefined || others.length > 0 ? null : text;
  };
  const rowsOf = (noun: string) =>
    [...given].flatMap(([key, fields]) => {
      const [ledger = '', of, row = ''] = key.split(' ');
      return of === noun ? [{ ledger, row, fields }] : [];
    });

  function checkVersions(): number {
    const rows = rowsOf('minutesVersion');
    for (const { row, fields } of rows) {
      const [tree, hash] = [fields.get('tree'), fields.get('hash')];
      const file = (tree ?? hash)?.file ?? '';
      if ((tree?.texts.size ?? 0) > 1 || (hash?.texts.size ?? 0) > 1)
        fault(file, `The text of issued minutes (${row}) was changed after they were issued.`);
      else if (only(tree) === null || only(hash) === null)
        notice(file, `Of issued minutes (${row}) a part is not here or cannot be read.`);
      else if (only(tree) !== only(hash))
        fault(file, `The text of issued minutes (${row}) is not the one that was sealed.`);
    }
    return rows.length;
  }

  function checkSignatures(): number {
    const rows = rowsOf('signature');
    for (const { ledger, row, fields } of rows) {
      const hash = fields.get('hash');
      const version = only(fields.get('version'));
      const sealed = only(given.get(`${ledger} minutesVersion ${version}`)?.get('hash'));
      const file = hash?.file ?? '';
      if (sealed === null)
        notice(file, `The minutes that a signature (${row}) names cannot be read here.`);
      else if (only(hash) !== sealed)
        fault(file, `A signature (${row}) names another text than the minutes it signs.`);
    }
    return rows.length;
  }

  return {
    take(segment, file, counts) {
      for (const [index, { epoch }] of segment.header.sections.entries()) {
        const key = keyOf(epoch);
        if (key === null) {
          closed += 1;
          continue;
        }
        const section = openSection(segment, index, key);
        if (!section.ok) {
          const tell = section.why === 'too-new' ? notice : fault;
          tell(file, 'A part of it does not open with its key, or holds no changes.');
          continue;
        }
        opened += 1;
        for (const op of section.ops.flatMap(({ ops }) => ops))
          if (wanted[op.noun]?.includes(op.field) === true && counts(op))
            note(section.content.ledger, op, file);
      }
    },
    finish: () => ({ opened, closed, versions: checkVersions(), signatures: checkSignatures() }),
  };
}
