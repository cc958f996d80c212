import { z } from 'zod';
import type { Correction } from '../domain/correction.ts';
import type { Obstacle } from '../domain/issue-obstacles.ts';
import type { Signature } from '../domain/signature.ts';
import type { MinutesTree } from '../minutes/minutes-tree.ts';
import { call } from './call.ts';

export interface VersionInList {
  id: string;
  number: number;
  state: 'issued' | 'corrected' | 'withdrawn';
  hash: string;
  reason: string;
  withdrawnBecause: string;
  issuedAt: string;
  issuedBy: string;
  /** False where the stored text no longer has its hash: somebody changed it behind our back. */
  isWhole: boolean;
}

export interface MinutesLife {
  versions: VersionInList[];
  corrections: Correction[];
  signature: Signature | null;
  /** The number that the next leaf of the committee's minute book would have. */
  nextLeaf: number;
  /** What is to be mended or looked at before a draft is issued; only those that weigh "stops" stop it. */
  obstacles: Obstacle[];
}

const meeting = z.string().min(1).max(100);
const id = z.string().min(1).max(100);
const text = z.string().max(20_000);

export const minutesCalls = {
  /** The document as it would be now. `private` adds the private business, for those entitled. */
  'minutes.preview': call<MinutesTree>()(z.strictObject({ meeting, private: z.boolean() })),
  'minutes.life': call<MinutesLife>()(z.strictObject({ meeting })),
  /** The frozen text of one version. */
  'minutes.version': call<MinutesTree>()(z.strictObject({ version: id, private: z.boolean() })),
  /**
   * draft → issued: numbers become facts, the text is frozen and hashed. A further one needs a reason and leaves the
   * one before readable. Refused as invalidInput where obstacles stand.
   */
  'minutes.issue': call<{ version: string }>()(z.strictObject({ meeting, reason: text })),
  /** Back to draft, to be issued again; the issued text stays readable. */
  'minutes.withdraw': call<null>()(z.strictObject({ meeting, reason: text })),
  /** A member points out an error; taken into the draft by the clerk, decided by the meeting (R37). */
  'minutes.correct': call<{ correction: string }>()(
    z.strictObject({
      meeting,
      minute: id,
      before: text,
      after: text,
      reason: text,
      proposedBy: z.string().max(200),
    }),
  ),
  /**
   * A later meeting approves, as issued or with the corrections it agreed, which make a further version; or sends
   * them back. `atMeeting` and `atMinute` are the approving meeting's.
   */
  'minutes.approve': call<null>()(
    z.strictObject({
      meeting,
      atMeeting: id,
      atMinute: id,
      outcome: z.enum(['approved', 'corrected', 'notApproved']),
      corrections: z.array(id).max(200),
    }),
  ),
  /** approved → signed, for ever. `presider` presided at the signing meeting. */
  'minutes.sign': call<null>()(
    z.strictObject({
      meeting,
      atMeeting: id,
      presider: z.string().min(1).max(200),
      signedOn: z.iso.date(),
      form: z.enum(['ink', 'other']),
      firstLeaf: z.int().positive(),
      leaves: z.int().positive().max(2_000),
    }),
  ),
};

export interface MinutesEvents {
  /** Versions, corrections or signature of one meeting's minutes changed; null: of several. */
  'minutes.changed': { meeting: string | null };
}
