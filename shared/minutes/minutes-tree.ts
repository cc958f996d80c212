/**
 * Minutes as a document: what every writer (Word, PDF, HTML, Markdown, Akoma Ntoso) and the preview are given, and
 * what is frozen when a draft is issued. Plain JSON. It knows no rows and no layout; words are final, in house style.
 */
export interface MinutesTree {
  /** Shape of this tree; writers of later apps read earlier shapes. */
  form: 1;
  /** BCP 47: "en-GB". */
  language: string;
  authority: string;
  committee: string;
  /** ISO day of the meeting. */
  date: string | null;
  place: string | null;
  /** "Minutes of the Meeting of … held at 10.00 am on Thursday, 16 January 2025" */
  title: string;
  /** What the marking says: a draft never looks like the record. */
  standing: 'draft' | 'issuedDraft' | 'approved' | 'signed';
  /** Version shown, from 1; null before the first is issued. */
  version: number | null;
  /** "private" where the words of a private minute are in it; the public document is always "public". */
  access: 'public' | 'private';
  labels: TreeLabels;
  blocks: Block[];
  /** Null before signing. */
  signature: SignatureBlock | null;
}

/** Words that writers need around the blocks, in the language of the document. */
export interface TreeLabels {
  /** On every page of what is no record yet: "DRAFT". Printed by `markingsOf` alone. */
  draft: string;
  /** On every page of a document with private business in it: "NOT FOR PUBLICATION". */
  notForPublication: string;
  /** "Page {page} of {pages}" */
  page: string;
  /** "Leaf {leaf}": a leaf of the minute book, numbered on from minutes to minutes (para 41(2)). */
  leaf: string;
  /** Beside the box for the signer's initials on every leaf (LGA 1972 Sch 12 para 41(2)). */
  initials: string;
  /** Before the line on which the minutes are signed, and before its date. */
  signed: string;
  dated: string;
  /** Before the two texts of a correction. */
  before: string;
  after: string;
  /** Heads of a table of named votes. */
  vote: string;
  names: string;
}

export type Block =
  | AttendanceBlock
  | { kind: 'section'; title: string; access: 'public' | 'private' }
  | MinuteBlock
  | { kind: 'closing'; text: string };

/** Those present, by class; apologies last. */
export interface AttendanceBlock {
  kind: 'attendance';
  /** "Present:" */
  title: string;
  groups: AttendanceGroup[];
}

export interface AttendanceGroup {
  /** "Members:", "Employees (by Service Area):" */
  label: string;
  /** Service area or directorate, each with its people; a group without areas has one of "". */
  areas: AttendanceArea[];
}

export interface AttendanceArea {
  label: string;
  /** As printed: a line each, or all run on in one ("Mrs S Hanson, David Jackson and Ghulam Vohra"). */
  lines: string[];
  /** The same people one by one, for counting and for roll calls. */
  people: string[];
}

export interface MinuteBlock {
  kind: 'minute';
  /** Row of the minute, so that versions can be compared and the preview can go there. */
  id: string;
  /** "58"; "" where the style numbers by item or not at all. */
  number: string;
  /** The number as it stands before the title: "58.", "Minute 58"; "" for none. */
  label: string;
  /** Printed number of the agenda item; "" for none. */
  itemNumber: string;
  /** What stands after the title, "(Item 1)"; "" for nothing. */
  reference: string;
  title: string;
  /** "private" where the words of private business stand in it; its public summary is public. */
  access: 'public' | 'private';
  content: Content[];
}

export type Content =
  | { kind: 'paragraph'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'bullets'; items: string[] }
  | { kind: 'numbers'; items: string[] }
  /** What happened in the room: arrivals, departures, who took the chair, a break in the sitting. */
  | { kind: 'procedure'; text: string }
  | { kind: 'declaration'; text: string }
  | { kind: 'motion'; text: string; movers: string }
  | { kind: 'amendment'; text: string; movers: string; result: string }
  | VoteContent
  | ResolutionContent
  | { kind: 'requests'; stem: string; items: string[] }
  | { kind: 'correction'; text: string; before: string; after: string };

export interface VoteContent {
  kind: 'vote';
  /** "For 5, against 5, abstentions 1. Carried on the casting vote of the Chair." */
  text: string;
  /** Names by option ("For (5)"), for a named vote; empty else. */
  names: { option: string; names: string[] }[];
  /** One line for each member who asked that his or her own vote be recorded. */
  own: string[];
}

export interface ResolutionContent {
  kind: 'resolution';
  /** "RESOLVED that the Education and Children's Services Scrutiny Board (2):" */
  stem: string;
  /** Verbatim; a single clause without a number runs on from the stem in the same line. */
  clauses: { number: string; text: string }[];
}

export interface SignatureBlock {
  /** "Signed", with who presided at the signing meeting and the day. */
  text: string;
  presider: string;
  signedOn: string | null;
  firstLeaf: number | null;
  leaves: number | null;
}
