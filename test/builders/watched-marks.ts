import type { Marks } from '../../renderer/app/marks.ts';
import { createMarks } from '../../renderer/app/marks-store.ts';
import type { Mark, Passage } from '../../shared/contract/annotations.ts';
import type { CallName } from '../../shared/contract/contract.ts';
import type { FakeClient } from './fake-client.ts';

/** The file whose marks are watched. */
export const hash = 'a'.repeat(64);

export const passage: Passage = {
  pdfPage: 2,
  exact: 'opens at noon',
  prefix: 'the pool ',
  suffix: ' on Sundays',
  parts: [{ pdfPage: 2, quads: [[72, 700, 150, 700, 72, 690, 150, 690]] }],
};

export interface WatchedMarks {
  marks: Marks;
  stop(): void;
  shown(): readonly Mark[];
  sent(name: CallName): FakeClient['called'];
}

/** The marks of one file as a page shows them, over a fake client; calls have not answered yet. */
export function watchedMarks(client: FakeClient): WatchedMarks {
  const marks = createMarks(client, hash, () => new Date('2025-02-08T12:00:00Z'));
  return {
    marks,
    stop: marks.watch(),
    shown: () => marks.store.getState().marks ?? [],
    sent: (name) => client.called.filter((call) => call.name === name),
  };
}
