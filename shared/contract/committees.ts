import { z } from 'zod';
import type { Committee } from '../domain/committee.ts';
import type { CommitteeRule } from '../domain/committee-rule.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { StockPhrase } from '../domain/stock-phrase.ts';
import { isoDate } from '../domain/when.ts';
import { call } from './call.ts';

/** A committee with what its clerk has settled for its minutes. */
export interface CommitteeInList extends Committee {
  /** Null: the style that councils of its kind mostly write in. */
  houseStyle: HouseStyle | null;
  phrases: StockPhrase[];
  /** Latest first. */
  rules: CommitteeRule[];
}

const committee = z.string().min(1).max(100);

export const committeeCalls = {
  /** Every committee that a pack has named, by name. */
  'committees.list': call<CommitteeInList[]>()(z.strictObject({})),
  /**
   * How its minutes look from now on: what was changed, and nothing else, since another laptop may keep the rest. Words
   * that are empty are those of the style again. An issued text stays as it is.
   */
  'committees.style': call<null>()(
    z.strictObject({
      committee,
      base: z.string().max(100).optional(),
      words: z.record(z.string().max(60), z.string().max(1_000)),
    }),
  ),
  /** Own stock phrases that are new or changed, and keys of those taken away; the others stay. Two of one key are refused. */
  'committees.phrases': call<null>()(
    z.strictObject({
      committee,
      set: z
        .array(
          z.strictObject({
            key: z.string().regex(/^[\p{L}\p{N}]{1,20}$/u),
            text: z.string().min(1).max(2_000),
          }),
        )
        .max(200),
      remove: z.array(z.string().max(20)).max(200),
    }),
  ),
  /** Its quorum from a day on; null: not known. */
  'committees.quorum': call<null>()(
    z.strictObject({ committee, from: isoDate, quorum: z.int().min(1).max(200).nullable() }),
  ),
};

export interface CommitteeEvents {
  'committees.changed': Record<string, never>;
}
