import { beforeEach, expect, it } from 'vitest';
import { writeReading } from '../../../../electron/services/importing/write-reading.ts';
import type { PackReading } from '../../../../shared/domain/pack-reading.ts';
import type { GroupRole } from '../../../../shared/sync/membership-record.ts';
import { mayWrite } from '../../../../shared/sync/rights.ts';
import { derived } from '../../../builders/a-ledger.ts';
import { aDocument, anItem, aPackReading, pageHashes } from '../../../builders/a-pack-reading.ts';
import { aRecordRoom } from '../../../builders/a-record.ts';

type Room = ReturnType<typeof aRecordRoom>;
let clerk: Room;
let member: Room;
beforeEach(() => {
  clerk = aRecordRoom();
  member = aRecordRoom();
  restrict('member');
});

const isMembers = (run: string): boolean => member.council.ownRuns().has(run);
const restrict = (role: GroupRole): void =>
  member.council.restrict((act) => mayWrite(role, act, isMembers));

const imports = ({ council }: Room, hash: string, reading: PackReading) =>
  writeReading(council, {
    ...{ hash, bytes: 1000, fileName: `${hash}.pdf`, reading, meeting: null },
    textHashes: pageHashes(reading.pages.length),
    importedAt: `2026-02-0${hash.length}T09:00:00Z`,
    changesBetween: () => [],
  });

const opsOf = ({ council }: Room) =>
  [...council.ownRuns()].flatMap((run) => council.changesOfRun(run, 0, 100_000));
const send = (from: Room, to: Room): void => to.council.ingest(opsOf(from));

/** The ops of the member's laptop that no other laptop would count. */
const voidElsewhere = () =>
  opsOf(member)
    .flatMap(({ ops }) => ops)
    .filter((op) => !mayWrite('member', op, isMembers));

const item = (title: string, over = {}) =>
  anItem({ printedNumber: '2', title, kind: 'report', paperState: 'here', ...over });
const first = aPackReading({ items: [item('Play Areas', { documents: [aDocument()] })] });
/** A newer edition: another title, an item that is gone, a person who is no longer listed. */
const second = aPackReading({
  items: [item('Play Areas and Parks', { documents: [aDocument()] })],
  membership: first.membership.slice(1),
});

it('a councillor who imports a pack before the clerk’s comes gets the same meeting as the clerk, once', () => {
  imports(member, 'a', first);
  imports(clerk, 'a', first);
  send(member, clerk);
  send(clerk, member);
  expect(clerk.council.rows('meeting')).toHaveLength(1);
  expect(derived(member.databases.council)).toEqual(derived(clerk.databases.council));
  expect(voidElsewhere()).toEqual([]);
});

it('imports a newer edition of what the clerk imported: what it says comes in, and nothing is taken away', () => {
  const { meeting } = imports(clerk, 'a', first);
  send(clerk, member);
  const { council } = member;
  const people = council.rows('membership', { meeting }).length;
  expect(people).toBeGreaterThan(second.membership.length);
  imports(member, 'bb', second);
  expect(council.rows('agendaItem', { meeting }).map(({ title }) => title)).toContain(
    'Play Areas and Parks',
  );
  expect(council.rows('membership', { meeting })).toHaveLength(people);
  expect(voidElsewhere()).toEqual([]);
  // the clerk's own import takes off who is listed no more
  imports(clerk, 'bb', second);
  send(clerk, member);
  send(member, clerk);
  expect(council.rows('membership', { meeting })).toHaveLength(second.membership.length);
});

it('a councillor takes back an import of his own, and none of the clerk’s', () => {
  imports(member, 'a', first);
  member.council.undo({ name: 'Bob' });
  expect(member.council.rows('meeting')).toEqual([]);
  member.council.redo({ name: 'Bob' });
  expect(member.council.rows('meeting')).toHaveLength(1);
  imports(clerk, 'a', first);
  send(clerk, member);
  expect(() => member.council.undo({ name: 'Bob' })).toThrow('notAllowed');
});

it('leaves alone what the clerk took out, where the same pack is imported again', () => {
  const { meeting } = imports(clerk, 'a', first);
  const { council } = clerk;
  const [gone] = council.rows('paper');
  council.change({ name: 'Ada' }, 'Paper taken out', (tx) => tx.delete('paper', gone?.id ?? ''));
  send(clerk, member);
  imports(member, 'a', first);
  expect(member.council.row('meeting', meeting)).not.toBeNull();
  expect(member.council.row('paper', gone?.id ?? '')).toBeNull();
  restrict('clerk');
  imports(member, 'a', first);
  expect(member.council.row('paper', gone?.id ?? '')).not.toBeNull();
});
