import { z } from 'zod';
import { type GroupRole, groupRole } from '../sync/membership-record.ts';
import { call } from './call.ts';
import type { BundleMade, BundleTaken } from './exchange-bundle.ts';
import { exchangeMembershipCalls } from './exchange-membership.ts';
import type { ExchangeNotice } from './exchange-notice.ts';

/** A laptop of the group, as people know it. */
export interface GroupMember {
  device: string;
  /** Name of its person; empty where it could not be read. */
  name: string;
  role: GroupRole;
  isMe: boolean;
  removed: boolean;
  /** Committees whose private business it can read. */
  privateOf: string[];
  /** When something of it arrived here last, ISO 8601; null: never. */
  lastHeardAt: string | null;
}

/** A laptop that asks to join. The six words are compared aloud before it is admitted. */
export interface JoinRequest {
  request: string;
  name: string;
  wishes: GroupRole;
  words: string[];
  askedAt: string;
}

export type MailboxKind = 'folder' | 'stick' | 'webdav';
/** How soon changes go out: a network share at once, a cloud's folder every 15 s, the rest when somebody says so. */
export type MailboxPace = 'share' | 'cloud' | 'byHand';

/** What stands in a place's way; every one of them leaves the work on this laptop as it is. */
export type MailboxProblem =
  | 'absent'
  | 'other'
  | 'full'
  | 'readOnly'
  | 'locked'
  | 'timeout'
  | 'refused'
  | 'failed'
  | 'wiped'
  | 'rolledBack';

export interface MailboxState {
  id: string;
  kind: MailboxKind;
  /** A path or address, for the person who chose it. */
  place: string;
  name: string;
  pace: MailboxPace;
  /** ISO 8601; null before the first whole exchange. */
  lastExchangeAt: string | null;
  problem: MailboxProblem | null;
  /** Acts of mine that have not wholly reached it. */
  unsent: number;
  /** Files it has lost that this laptop can put back: asked before it is done. */
  lost: number;
  /** Files that are not whole yet, for more than ten minutes. */
  unreadable: { name: string; why: string; since: string }[];
  /** What is done just now: files done and in all. */
  busy: { what: 'reading' | 'writing'; done: number; of: number } | null;
}

/** What somebody is known to have written and has not arrived. */
export interface NotArrived {
  device: string;
  name: string;
  /** Ops: what was filled into one field each. */
  changes: number;
}

export interface Presence {
  device: string;
  name: string;
  /** The minute that person is in; null: in the app, in none. */
  minute: string | null;
}

/**
 * Why something is not in the people's folder yet. gone: the folder is not there. slow: it does not answer. exemptWords:
 * a file for the public would have held words of private business. notAsIssued: the stored text is not the one issued.
 */
export type PublishTrouble =
  | 'gone'
  | 'full'
  | 'readOnly'
  | 'slow'
  | 'exemptWords'
  | 'notAsIssued'
  | 'failed';

/** Files of one act of issuing, approving or signing that are not in the people's folder yet. */
export interface ToBePublished {
  meeting: string;
  /** "2026-03-14 Planning Committee": the folder they go into. */
  folder: string;
  as: 'issued' | 'approved' | 'signed';
  files: number;
  /** Null: they are being made. */
  why: PublishTrouble | null;
  /** Of exempt words: where they come from, for people, and none of them. Else empty. */
  sentence: string;
}

export interface ExchangeState {
  /** none: this laptop shares with nobody. waiting: it has asked to join. in: it belongs to a group. */
  standing: 'none' | 'waiting' | 'in';
  groupName: string;
  myRole: GroupRole | null;
  /** May admit, remove and give roles. */
  isAdmin: boolean;
  /** locked: the passphrase of this laptop's key is asked for; nothing is sent or read until then. */
  keys: 'none' | 'locked' | 'open';
  /** Whether the system's own store keeps the key, or a passphrase. */
  keptBy: 'system' | 'passphrase' | null;
  /** This computer has no safe place of its own for a key: beginning or joining asks for a passphrase. */
  needsPassphrase: boolean;
  /** It belonged to a group that it left: most of what is on it came from there, or went there. */
  wasInGroup: boolean;
  /** Six words to be read to the clerk while waiting. */
  words: string[];
  /** The person here has said that the clerk has the same words: before that nothing is sent or read. */
  wordsCompared: boolean;
  members: GroupMember[];
  requests: JoinRequest[];
  /** Those that a clerk at this laptop has put aside. */
  requestsAside: JoinRequest[];
  mailboxes: MailboxState[];
  /** Acts on this laptop that have wholly reached no place yet, and since when (ISO 8601). */
  unsent: number;
  unsentSince: string | null;
  /** When something of everybody's was last exchanged, ISO 8601. */
  lastExchangeAt: string | null;
  notArrived: NotArrived[];
  /** How many of the other laptops are known to hold all that this one sent; null where it sent nothing. */
  received: { by: number; of: number } | null;
  notices: ExchangeNotice[];
  /** Values that two people set without knowing of each other. */
  conflicts: number;
  /** The people's folder that minutes are published to; null: none. */
  publishedFolder: string | null;
  /** What is not in it yet; it is tried again by itself, and when somebody says so. */
  toBePublished: ToBePublished[];
}

/** One value of a conflict, with who set it and when (a claim). */
export interface ConflictValue {
  /** Id of its op. */
  op: string;
  /** As text for people. */
  text: string;
  by: string;
  at: string;
  isShown: boolean;
}

export interface Conflict {
  ledger: 'council' | 'private';
  noun: string;
  row: string;
  field: string;
  /** "Resolution", "Due date": what it is about. */
  what: string;
  /** "Item 4, Monday 2 March 2026": where it is. */
  where: string;
  meeting: string | null;
  minute: string | null;
  /** How far the minutes are that it stands in, where nobody may choose any more: their text is frozen. */
  closedBy: 'issued' | 'approved' | 'signed' | null;
  values: ConflictValue[];
}

/** What stands at a place that somebody names. */
export type PlaceFound =
  | { kind: 'empty' }
  | { kind: 'group'; group: string; isOurs: boolean }
  /** Files stand there, none of ours: a subfolder would be made. */
  | { kind: 'inUse' }
  /** full: no room is left there. busy: it does not answer, or something else holds it just now. */
  | { kind: 'notThere' | 'full' | 'busy' }
  | { kind: 'notAFolder' | 'readOnly' | 'tooLong' | 'insideProfile' | 'refused' };

export type ExchangeRefusal =
  | Exclude<PlaceFound['kind'], 'empty' | 'group' | 'inUse'>
  | 'otherGroup'
  | 'noGroup'
  | 'wrongPassphrase'
  | 'needsPassphrase'
  | 'alreadyIn'
  | 'notAdmin'
  | 'lastClerk'
  | 'notABundle'
  /** A file of a bundle whose bytes are not those that were sent. */
  | 'damaged'
  /** All of the group is more than the files of a bundle hold. */
  | 'tooMuch'
  | 'unknown'
  | 'locked';
export type ExchangeAnswer = { kind: 'done' } | { kind: 'refused'; why: ExchangeRefusal };

export interface StickReport {
  kind: 'safeToRemove';
  read: number;
  written: number;
}

const place = z.string().min(1).max(4096);
/** A folder by its token from the file dialog or its path as typed, or an https address of a WebDAV folder. */
const placeToLookAt = {
  place,
  user: z.string().max(200).nullable(),
  password: z.string().max(500).nullable(),
};
const placeToUse = { ...placeToLookAt, pace: z.enum(['share', 'cloud', 'byHand']) };
const passphrase = z.string().min(8).max(200).nullable();
const mailbox = z.uuid();
const token = z.string().regex(/^[0-9a-f]{32}$/);

export const exchangeCalls = {
  'exchange.state': call<ExchangeState>()(z.strictObject({})),
  /** What stands there; nothing is written. */
  'exchange.look': call<PlaceFound>()(z.strictObject(placeToLookAt)),
  /** Begins a group in an empty place. The passphrase is null where the system's store keeps the key. */
  'exchange.found': call<ExchangeAnswer>()(
    z.strictObject({
      ...placeToUse,
      groupName: z.string().trim().min(1).max(200),
      passphrase,
    }),
  ),
  'exchange.join': call<ExchangeAnswer>()(
    z.strictObject({ ...placeToUse, wishes: groupRole, passphrase }),
  ),
  /** The clerk has read back the same six words: this is the right group. */
  'exchange.sameWords': call<ExchangeAnswer>()(z.strictObject({})),
  'exchange.unlock': call<ExchangeAnswer>()(
    z.strictObject({ passphrase: z.string().min(1).max(200) }),
  ),
  ...exchangeMembershipCalls,
  'exchange.addPlace': call<ExchangeAnswer>()(z.strictObject(placeToUse)),
  'exchange.removePlace': call<ExchangeAnswer>()(z.strictObject({ mailbox })),
  /** Exchanges now, with one place or all. Resolves when it has begun; the state tells the rest. */
  'exchange.now': call<ExchangeAnswer>()(z.strictObject({ mailbox: mailbox.nullable() })),
  /** Puts back what a place has lost. */
  'exchange.refill': call<ExchangeAnswer>()(z.strictObject({ mailbox })),
  /** Begins to read every file of a place again; what is no longer whole is written anew. Else that is done weekly. */
  'exchange.scan': call<ExchangeAnswer>()(z.strictObject({ mailbox })),
  /** One exchange with a stick: whole and checked when it answers. */
  'exchange.stick': call<StickReport | Extract<ExchangeAnswer, { kind: 'refused' }>>()(
    z.strictObject({ place }),
  ),
  /** Everything of the group for e-mail, in one file or as many as it needs. */
  'exchange.bundle': call<BundleMade | Extract<ExchangeAnswer, { kind: 'refused' }>>()(
    z.strictObject({}),
  ),
  /** Takes in one of them; those made together come in any order. */
  'exchange.takeBundle': call<BundleTaken | Extract<ExchangeAnswer, { kind: 'refused' }>>()(
    z.strictObject({ file: token }),
  ),
  'exchange.setPublished': call<ExchangeAnswer>()(z.strictObject({ place: place.nullable() })),
  /** Tries again what is not in the people's folder yet. Answers when it has begun. */
  'exchange.publishAgain': call<null>()(z.strictObject({})),
  /** Tells the others which minute somebody is in here. */
  'exchange.present': call<null>()(z.strictObject({ minute: z.uuid().nullable() })),
  'exchange.presence': call<{ present: Presence[] }>()(z.strictObject({})),
  'exchange.conflicts': call<{ conflicts: Conflict[] }>()(z.strictObject({})),
  /** Makes one of the values the only one. Refused as minutesIssued where it stands in minutes that are. */
  'exchange.settle': call<null>()(
    z.strictObject({
      ledger: z.enum(['council', 'private']),
      noun: z.string().max(60),
      row: z.string().max(200),
      field: z.string().max(60),
      op: z.string().max(60),
    }),
  ),
};

export interface ExchangeEvents {
  'exchange.changed': Record<string, never>;
  'exchange.presenceChanged': Record<string, never>;
}
