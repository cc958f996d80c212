import type { InputOf } from '../../../shared/contract/contract.ts';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import type { Client } from '../../client/client.ts';
import type { FieldOfRow, Json, ReviewLine } from './review-line.ts';

/** What the review does with a line. Each rejects with CallError and changes nothing then. */
export interface Review {
  mend(line: ReviewLine, value: Json): Promise<void>;
  confirm(line: ReviewLine): Promise<void>;
  moveStart(item: string, pdfFrom: number): Promise<void>;
  placePaper(place: {
    paper: string | null;
    item: string;
    pack: string;
    title: string;
    pdfFrom: number;
    pdfTo: number;
  }): Promise<void>;
  addItem(item: {
    meeting: string;
    after: string | null;
    printedNumber: string | null;
    title: string;
  }): Promise<void>;
  removeItem(id: string): Promise<void>;
  addMember(member: InputOf<'review.addMember'>): Promise<void>;
  removeMember(id: string): Promise<void>;
  history(field: FieldOfRow): Promise<HistoryEntry[]>;
}

export function createReview(client: Client): Review {
  const confirm = async ({ confirm: whose }: ReviewLine) => {
    if (whose !== null) await client.call('review.confirm', whose);
  };
  return {
    confirm,
    mend: async (line, value) => {
      const { noun, id } = line.target;
      // where another row keeps the reasons, they are settled in the same change
      const isElsewhere = line.confirm?.noun !== noun || line.confirm.id !== id;
      const confirms = isElsewhere ? line.confirm : null;
      const whole = line.whole ? line.whole(value) : value;
      await client.call('review.mend', { ...line.target, value: whole, confirms });
    },
    moveStart: async (item, pdfFrom) => {
      await client.call('review.moveStart', { item, pdfFrom });
    },
    placePaper: async (place) => {
      await client.call('review.placePaper', place);
    },
    addItem: async (item) => {
      await client.call('review.addItem', item);
    },
    removeItem: async (id) => {
      await client.call('review.removeItem', { id });
    },
    addMember: async (member) => {
      await client.call('review.addMember', member);
    },
    removeMember: async (id) => {
      await client.call('review.removeMember', { id });
    },
    history: (field) => client.call('history.of', field),
  };
}
