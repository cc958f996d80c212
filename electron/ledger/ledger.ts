import type { Circle, Field, Noun, RowOf } from '../../shared/domain/noun.ts';

/** Any noun, whatever its fields. */
export interface AnyNoun {
  name: string;
  circle: Circle;
  fields: Readonly<Record<string, Field>>;
  searchable: readonly string[];
}
export type NounMap = Readonly<Record<string, AnyNoun>>;

/** The values of a noun's fields, without the row's id. */
export type FieldsOf<N> =
  N extends Noun<infer F> ? { [K in keyof F]: F[K] extends Field<infer T> ? T : never } : never;

/** Some fields of a noun; one that is undefined is left as it is. */
export type SomeFieldsOf<N> = { [K in keyof FieldsOf<N>]?: FieldsOf<N>[K] | undefined };

/** Who makes a change: the name in the profile, or "Import". Kept with each op. */
export interface Author {
  name: string;
}

/** What may be read. In a transaction it sees the transaction's own writes, outside what is committed. */
export interface Reader<N extends NounMap> {
  row<K extends keyof N & string>(noun: K, id: string): RowOf<N[K]> | null;
  /** Rows whose fields equal those named, ordered by `position` where the noun has one, then by id. */
  rows<K extends keyof N & string>(noun: K, where?: Partial<RowOf<N[K]>>): RowOf<N[K]>[];
}

export interface Transaction<N extends NounMap> extends Reader<N> {
  /**
   * Sets fields of a row, making it if need be. A field whose shown value is equal already writes no op.
   * @throws CallError('invalidInput') where a value does not fit the noun's schema
   */
  set<K extends keyof N & string>(noun: K, id: string, fields: SomeFieldsOf<N[K]>): void;
  /** Takes a row away. A row that is not there is left so. */
  delete(noun: keyof N & string, id: string): void;
  /** Says of a row that came back against a delete, since somebody else had changed it, that it stays. */
  keep(noun: keyof N & string, id: string): void;
}

/** Ids of the rows that a change touched, by noun. */
export type Changed = ReadonlyMap<string, ReadonlySet<string>>;

/** Where a change was written: by this launch, or by another device or an older state of this one. */
export type Origin = 'here' | 'elsewhere';
export type Listener = (changed: Changed, from: Origin) => void;

/** One value a field has had. `at` is a claim of the writer's clock, ISO 8601. */
export interface PastValue {
  value: unknown;
  author: string;
  at: string;
  label: string;
  /** Undo or Redo brought it back: who set it first stands further down. */
  isStep: boolean;
  /** More than one is current where two writers did not know of each other. */
  current: boolean;
}

export interface ChangeOptions {
  /** False for what nobody would undo, such as a reading position. */
  undoable?: boolean;
  /**
   * Changes of one key that follow each other within two seconds are one step of Undo: words as they are
   * typed. Each is on the disk when it returns, joined or not.
   */
  joins?: string;
  /**
   * Undo and Redo go no longer over this row, nor over any that names or has named it: what an act of law has made
   * final. Their other steps stay.
   */
  settles?: Settled;
  /**
   * Every op of this change replaces or covers all that the log holds of its field or row, not the current ops alone:
   * a device that may not read what stood between has nothing of it stand again.
   */
  sweeps?: boolean;
  /**
   * What the group does not let this laptop write is left out, where it else refuses the change: an import says what it
   * may of a meeting that others keep. A row is made whole or not at all.
   */
  leavesOut?: boolean;
}

/** A row, and the field by which rows of other nouns name it. */
export interface Settled {
  noun: string;
  id: string;
  field: string;
}

/** The one write path: change, ops, registers, rows. Knows no mailbox and no screen. */
export interface Ledger<N extends NounMap> extends Reader<N> {
  /**
   * One SQLite transaction: all of `work` or nothing, on the disk when this returns. `label` is what Undo
   * shows ("Item 4 mended").
   * @throws CallError('diskFull' | 'notSaved') where the disk refuses; nothing is changed then
   */
  change(
    author: Author,
    label: string,
    work: (tx: Transaction<N>) => void,
    options?: ChangeOptions,
  ): void;
  /** Every value of one field, newest first. The field `deleted` tells of the row itself. */
  history(noun: keyof N & string, id: string, field: string): PastValue[];
  /** Whether the row was made through this file, and not taken in from elsewhere. */
  isFromHere(noun: keyof N & string, id: string): boolean;
  /** What Undo and Redo would do now, in the words of the change's label. */
  next(): { undo: string | null; redo: string | null };
  /**
   * When those were made, ISO 8601: claims of the writer's clock. They tell which of two ledgers' steps is
   * offered first, and nothing else.
   */
  nextAt(): { undo: string | null; redo: string | null };
  /** Takes back the last undoable change made here; answers its label. @throws CallError('notUndoable') */
  undo(author: Author): string;
  /** Does again what was undone last; answers its label. @throws CallError('notUndoable') */
  redo(author: Author): string;
  /** Tells of each change after its commit, until the function it returns is called. */
  on(listener: Listener): () => void;
  /** Drops the projected tables and makes them again from the ops. */
  rebuild(): void;
  close(): void;
}
