import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Evidence, EvidenceByField } from '../../../shared/domain/evidence.ts';

export type Mendable = InputOf<'review.mend'>['noun'];

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One field of one row: what a mend changes and whose history is shown. */
export interface FieldOfRow {
  noun: Mendable;
  id: string;
  field: string;
}

/** How a value is mended, by the kind of value it is. */
export type Edit =
  /** Shown and confirmed here, but not mended here. */
  | { kind: 'none' }
  | { kind: 'text'; value: string | null; isNeeded: boolean; lines?: number }
  /** One entry a line. */
  | { kind: 'list'; value: readonly string[] }
  | { kind: 'date'; value: string | null }
  | { kind: 'time'; value: string | null }
  | { kind: 'choice'; value: string; options: readonly { value: string; label: string }[] }
  /** The first page of an item: what stands before it ends one page earlier. */
  | { kind: 'itemStart'; item: string; pdfFrom: number | null; pdfTo: number | null }
  | { kind: 'itemEnd'; pdfTo: number | null }
  | {
      kind: 'paperPages';
      paper: string;
      item: string;
      pack: string;
      title: string;
      pdfFrom: number;
      pdfTo: number;
    };

/** One thing that was understood, as the review shows it. */
export interface ReviewLine {
  /** What it is, short: "Date", "Title". */
  label: string;
  /** Which thing it is of, where it stands alone: "Item 4". */
  of: string;
  /** The value in words; "" where nothing was found. */
  shown: string;
  target: FieldOfRow;
  edit: Edit;
  evidence: Evidence | null;
  /** Whose evidence says so; null where none is kept. */
  confirm: { noun: Mendable; id: string; fields: string[] } | null;
  /** Where the line is a part of what its field holds: the whole that is kept with this part mended. */
  whole?: (value: Json) => Json;
  /** The file the evidence's page is of. */
  hash: string | null;
}

export interface ReviewGroup {
  heading: string;
  lines: ReviewLine[];
}

/** A value that a person should look at. */
export const isUnsure = ({ evidence }: ReviewLine): boolean =>
  evidence !== null && (evidence.level === 'check' || evidence.level === 'unknown');

export const lineKey = ({ target, label }: ReviewLine): string =>
  `${target.noun} ${target.id} ${target.field} ${label}`;

/** Where the lines of one row are: what they are of, whose evidence stands for them, and in which file. */
export interface RowOfLines {
  noun: Mendable;
  id: string;
  of: string;
  hash: string | null;
  evidence: EvidenceByField;
  /** The row that holds the evidence, where that is another one. */
  evidenceOf?: { noun: Mendable; id: string };
}

/** Makes the lines of a row. `reason` names the evidence's field where it has another name. */
export function lineMaker(row: RowOfLines) {
  return (line: { label: string; shown: string; field: string; edit: Edit; reason?: string }) => {
    const reason = line.reason ?? line.field;
    const evidence = row.evidence[reason] ?? null;
    const holder = row.evidenceOf ?? { noun: row.noun, id: row.id };
    return {
      label: line.label,
      of: row.of,
      shown: line.shown,
      target: { noun: row.noun, id: row.id, field: line.field },
      edit: line.edit,
      evidence,
      confirm: evidence === null ? null : { ...holder, fields: [reason] },
      hash: row.hash,
    } satisfies ReviewLine;
  };
}

/** Reasons to look that no line above speaks for: shown without their value, so that none is passed over. */
export function otherUnsure(row: RowOfLines, lines: readonly ReviewLine[]): ReviewLine[] {
  const spokenFor = new Set(lines.flatMap((line) => line.confirm?.fields ?? []));
  const line = lineMaker(row);
  return Object.keys(row.evidence)
    .filter((field) => !spokenFor.has(field))
    .map((field) => line({ label: fieldWords(field), shown: '', field, edit: { kind: 'none' } }))
    .filter(isUnsure);
}

/** "subItems" as "Sub items". */
function fieldWords(field: string): string {
  const words = field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const textEdit = (value: string | null, lines?: number): Edit => ({
  kind: 'text',
  value,
  isNeeded: false,
  ...(lines && { lines }),
});

export const neededText = (value: string): Edit => ({ kind: 'text', value, isNeeded: true });
