import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import {
  type CircleName,
  committeeCircle,
  type LedgerName,
  privateCircle,
} from '../../../shared/sync/circle.ts';
import type { Op } from '../../../shared/sync/op.ts';
import { type LoggedLedger, type RowFactsReader, readRowFacts } from './row-facts.ts';
import { committeeNouns, plainFields } from './row-links.ts';

export interface CircleParts {
  council: LoggedLedger;
  privateBusiness: LoggedLedger;
}

export type CircleOf = (ledger: LedgerName, op: Op) => CircleName;

/**
 * Tells in which circle an op travels, asked when it is about to be sealed: what was typed while a minute was public
 * and has not been sent goes to those entitled alone once the minute is private. What has been sent stays sent.
 *
 * All of private-business.db is private. Of council.db these are: rows that were ever of a minute or item that is private
 * now; of rows that stay public, every value that holds words of it. A delete and a value that was emptied carry no
 * words: they go where the row was, so that those who hold it lose it.
 */
export function createCircleOf(parts: CircleParts): CircleOf {
  const facts = readRowFacts(parts);
  for (const ledger of [parts.council, parts.privateBusiness]) ledger.on(facts.forget);
  return (ledger, op) => {
    const committee = () => facts.committee(op.noun, op.row);
    if (ledger === 'private' || isPrivate(facts, op))
      // what two committees are named for the clerks alone learn, until one of them has said whose it is
      return privateCircle(facts.isOfOneCommittee(op.noun, op.row) ? committee() : null);
    return committeeNouns.has(op.noun) ? committeeCircle(committee()) : 'everyone';
  };
}

/**
 * In which ledger the row that lets a file travel belongs: a file with a paper of a private item in it goes to those
 * entitled alone.
 */
export function ledgerOfFile(parts: CircleParts, pack: string): LedgerName {
  return readRowFacts(parts).holdsPrivatePapers(pack) ? 'private' : 'council';
}

function isPrivate(facts: RowFactsReader, op: Op): boolean {
  const { noun, row, kind, field, value } = op;
  const plain = plainFields[noun];
  if (kind === 'delete' || plain?.has(field) === true) return false;
  if (plain !== undefined && isEmptied(value)) return false;
  const special = ofPublicRows[noun];
  if (special !== undefined) return special(facts, op);
  const { minutes, items } = facts.of(noun, row);
  return (
    [...minutes].some((minute) => facts.isPrivateMinute(minute)) ||
    [...items].some((item) => facts.isPrivateItem(item))
  );
}

/** Rows that everybody may read although they tell of private business: which of their values only those entitled may. */
const ofPublicRows: Readonly<Record<string, (facts: RowFactsReader, op: Op) => boolean>> = {
  recordedMinute: (facts, op) =>
    facts.isPrivateMinute(op.row) && !(writtenForThePublic.has(op.field) && facts.isCurrent(op)),
  agendaItem: (facts, { row }) => facts.isPrivateOnAgenda(row),
  pack: (facts, { row }) => facts.holdsPrivatePapers(row, 'alone'),
  fileSeal: (facts, { row }) => facts.packsOf(row).some((pack) => facts.holdsPrivatePapers(pack)),
  minutesVersion: (facts, { field, value }) => field === 'tree' && holdsPrivate(facts, value),
  plannedItem: (facts, op) =>
    facts.isCurrent(op)
      ? facts.isOfPrivateAsk(op.row, 'now')
      : facts.isOfPrivateAsk(op.row, 'ever'),
};

/** What a private minute shows to everybody. What stood there before may have been words of the business. */
const writtenForThePublic: ReadonlySet<string> = new Set(['title', 'publicSummary']);

const isEmptied = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0);

/** A tree for the public that was issued when a minute in it was public. */
function holdsPrivate(facts: RowFactsReader, value: unknown): boolean {
  const blocks = (value as MinutesTree | null)?.blocks ?? [];
  return blocks.some(
    (block) =>
      block.kind === 'minute' && block.access !== 'private' && facts.isPrivateMinute(block.id),
  );
}
