import * as Y from 'yjs';
import { CallError, type CallErrorCode } from '../../shared/contract/call-error.ts';
import type { HandlersOf, InputOf } from '../../shared/contract/contract.ts';
import type { ProseVersion, proseCalls } from '../../shared/contract/prose.ts';
import { proseFrom, readProse } from '../../shared/prose/prose-document.ts';
import { plainText } from '../../shared/prose/prose-plain-text.ts';

/** Keeps the prose of minutes in memory, as the backend keeps it on the disk. */
export interface FakeProse {
  handlers: HandlersOf<typeof proseCalls>;
  /** Every call that came, also those that were refused. */
  appended: InputOf<'prose.append'>[];
  /** Refuses all that is typed from now on, until it is called with null. */
  refuse(code: CallErrorCode | null): void;
  /** What is kept of a minute, as plain text. */
  kept(minute: string): string;
  versions: ProseVersion[];
  looked: string[];
}

export function fakeProse(
  tell: (change: { minute: string | null; editor: string }) => void,
): FakeProse {
  const rows = new Map<string, Map<string, Uint8Array>>();
  const of = (minute: string): Map<string, Uint8Array> => {
    const known = rows.get(minute) ?? new Map<string, Uint8Array>();
    rows.set(minute, known);
    return known;
  };
  let refusal: CallErrorCode | null = null;
  const fake: FakeProse = {
    appended: [],
    versions: [],
    looked: [],
    refuse: (code) => {
      refusal = code;
    },
    kept: (minute) => plainText(readProse(proseFrom([...of(minute).values()]))),
    handlers: {
      'prose.get': ({ minute }) => {
        const updates = [...of(minute).values()];
        const whole = Y.encodeStateAsUpdate(proseFrom(updates));
        return { update: Buffer.from(whole).toString('base64'), seen: updates.length };
      },
      'prose.append': (input) => {
        fake.appended.push(input);
        if (refusal) throw new CallError(refusal);
        of(input.minute).set(input.id, new Uint8Array(Buffer.from(input.update, 'base64')));
        tell({ minute: input.minute, editor: input.editor });
        return { seen: of(input.minute).size };
      },
      'prose.looked': ({ paragraph }) => {
        fake.looked.push(paragraph);
        return null;
      },
      'prose.versions': () => fake.versions,
    },
  };
  return fake;
}

/** A client's worth of prose: answers its calls and tells its events. */
export function withProse(client: {
  answer(handlers: HandlersOf<typeof proseCalls>): void;
  tell(name: 'prose.changed', event: { minute: string | null; editor: string }): void;
}): FakeProse {
  const fake = fakeProse((change) => client.tell('prose.changed', change));
  client.answer(fake.handlers);
  return fake;
}
