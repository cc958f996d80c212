import { type CircleName, privateCircle } from '../../../shared/sync/circle.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import type { DeviceStanding } from '../../../shared/sync/standings.ts';
import { isRunOf } from '../envelope/device-name.ts';
import type { EpochKey } from '../envelope/epoch-key.ts';
import { askToJoin, type JoinToAsk } from './ask-to-join.ts';
import { foundGroup, type GroupToFound } from './found-group.ts';
import { groupIn } from './group-in.ts';
import { type GroupRecords, readGroup } from './group-records.ts';
import {
  type ActParts,
  circleToWrite,
  grantsToWrite,
  handOnToWrite,
  owedToWrite,
  type ToWrite,
  writeRecords,
} from './record-writer.ts';
import { sealWords } from './sealed-body.ts';

/** What stands in an act's way; nothing was written then. `locked`: a key that it needs has not come. */
export type ActRefusal = 'notAdmin' | 'unknown' | 'lastClerk' | 'alreadyIn' | 'locked';
export type ActDone = { kind: 'done' } | { kind: 'refused'; why: ActRefusal };

/** The last op of each run that this laptop holds, of whatever devices. */
export type HeldRuns = Readonly<Record<string, number>>;

export interface RequestToAdmit {
  /** Hash of the request. */
  request: string;
  role: GroupRole;
  /** Ids of the committees whose private business it may read. */
  privateOf: readonly string[];
  /** Also what of it was written before. */
  earlier?: boolean;
  /** Where the request's own cannot be read. */
  name?: string;
}

/** The acts of a group's admins, one after the other. Each is a chain of records in the store. */
export interface MembershipActs {
  found(group: GroupToFound): Promise<{ group: string; salt: Uint8Array }>;
  /** Answers the hash of the request, of which the six words are made. */
  askToJoin(asking: JoinToAsk): Promise<string>;
  admit(admitting: RequestToAdmit): Promise<ActDone>;
  /** `held` says how much of what it wrote so far counts by its old role. */
  setRole(device: string, role: GroupRole, held: HeldRuns): Promise<ActDone>;
  /** Only what `held` names of its work counts from now on; its circles get new keys. */
  remove(device: string, held: HeldRuns): Promise<ActDone>;
  /** From now on, or `earlier`: also what was written before. */
  entitle(device: string, circle: CircleName, earlier?: boolean): Promise<ActDone>;
  /** A new key for the circle's new matter; what was written before remains readable to the device. */
  withdraw(device: string, circle: CircleName): Promise<ActDone>;
  /** Makes those of these circles that are not there yet. */
  makeCircles(circles: readonly CircleName[]): Promise<ActDone>;
  /** What concurrent acts left open: keys for those who lack one, new ones where somebody who left holds the current. */
  settle(): Promise<ActDone>;
  /** What a member who is no admin does for those who are: keys that this laptop holds and none of theirs does. */
  handOn(): Promise<ActDone>;
}

const done: ActDone = { kind: 'done' };
const refused = (why: ActRefusal): ActDone => ({ kind: 'refused', why });

export function createMembershipActs(parts: ActParts): MembershipActs {
  const { store, keys, random } = parts;
  let group = parts.group ?? null;
  let last: Promise<unknown> = Promise.resolve();
  const groupOfStore = (): string => {
    group ??= groupIn(store);
    return group;
  };
  const read = (): Promise<GroupRecords> => readGroup(store, keys, groupOfStore());
  const write = (known: GroupRecords, records: readonly ToWrite[]): void => {
    writeRecords(parts, groupOfStore(), known.membership.heads, records);
  };

  /** Two acts at once would not know of each other's records. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  }

  /** What a clerk's device does; then the keys that follow from it. */
  const asAdmin = (work: (known: GroupRecords) => Promise<ActDone> | ActDone): Promise<ActDone> =>
    inTurn(async () => {
      const known = await read();
      if (!isAdmin(known)) return refused('notAdmin');
      const answer = await work(known);
      if (answer.kind === 'done') await writeOwed();
      return answer;
    });

  async function writeOwed(): Promise<void> {
    const known = await read();
    if (!isAdmin(known)) return;
    const records = await owedToWrite(parts, groupOfStore(), known);
    if (records.length > 0) write(known, records);
  }

  const isAdmin = ({ membership }: GroupRecords): boolean => {
    const own = membership.devices.get(keys.device);
    return own?.role === 'clerk' && own.removed === null;
  };

  /** A device that is a member still. */
  const memberOf = ({ membership }: GroupRecords, device: string): DeviceStanding | null => {
    const standing = membership.devices.get(device);
    return standing?.removed === null ? standing : null;
  };

  const isLastClerk = ({ membership }: GroupRecords, device: string): boolean =>
    [...membership.devices.values()].every(
      (other) => other.device === device || other.role !== 'clerk' || other.removed !== null,
    );

  /** Makes the circles that are not there, with their keys. */
  async function make(known: GroupRecords, circles: readonly CircleName[]): Promise<ActDone> {
    const missing = [...new Set(circles)].filter((name) => !known.ring.knows(name));
    const everyone = known.ring.current('everyone');
    if (missing.some((name) => name !== 'everyone') && everyone === null) return refused('locked');
    if (missing.length === 0) return done;
    write(
      known,
      missing.map((name) => circleToWrite(parts, groupOfStore(), name, everyone)),
    );
    await writeOwed();
    return done;
  }

  /** Grants of these circles' keys to one device, whether it had them or not: they take it in anew. */
  async function grant(
    device: string,
    circles: readonly string[],
    earlier: boolean,
  ): Promise<void> {
    const known = await read();
    const given = circles.flatMap((circle): EpochKey[] => {
      const all = known.membership.circles.get(circle)?.epochs ?? [];
      const held = all.flatMap(({ epoch }) => known.ring.byEpoch(epoch) ?? []);
      return earlier ? held : held.slice(0, 1);
    });
    const records = await grantsToWrite(parts, groupOfStore(), known, new Map([[device, given]]));
    if (records.length > 0) write(known, records);
  }

  return {
    found: (toFound) =>
      inTurn(async () => {
        const begun = await foundGroup(parts, toFound);
        group = begun.group;
        return begun;
      }),
    askToJoin: (asking) =>
      inTurn(async () => askToJoin(parts, groupOfStore(), await read(), asking)),
    admit: ({ request, role, privateOf, earlier = false, name }) =>
      asAdmin(async (known) => {
        const asking = known.records.find(({ hash }) => hash === request)?.record;
        if (asking?.kind !== 'join') return refused('unknown');
        if (known.membership.devices.has(asking.device)) return refused('alreadyIn');
        const everyone = known.ring.current('everyone');
        if (everyone === null) return refused('locked');
        const said = known.requests.find((one) => one.request === request)?.name;
        const words = { name: name ?? said ?? '' };
        const sealed = { group: groupOfStore(), by: keys.device };
        const body = sealWords(words, everyone, sealed, random);
        write(known, [{ says: { kind: 'admit', request, role }, body }]);
        const circles = privateOf.map(privateCircle);
        await make(await read(), circles);
        const { ring } = await read();
        const ids = circles.flatMap((circle) => ring.idOf(circle) ?? []);
        if (role !== 'clerk') await grant(asking.device, ids, earlier);
        return done;
      }),
    setRole: (device, role, held) =>
      asAdmin(async (known) => {
        const standing = memberOf(known, device);
        if (standing === null) return refused('unknown');
        if (standing.role === role) return done;
        if (role !== 'clerk' && isLastClerk(known, device)) return refused('lastClerk');
        write(known, [{ says: { kind: 'role', device, role, cut: cutOf(standing, held) } }]);
        // losing the clerk's part takes all private business away; any other change leaves what was given by name
        if (standing.role !== 'clerk' && role !== 'clerk') {
          const kept = [...known.membership.circles.values()].filter(
            ({ of, entitled }) => of === 'private' && entitled.has(device),
          );
          await grant(
            device,
            kept.map(({ id }) => id),
            false,
          );
        }
        return done;
      }),
    remove: (device, held) =>
      asAdmin((known) => {
        const standing = memberOf(known, device);
        if (standing === null) return refused('unknown');
        if (isLastClerk(known, device)) return refused('lastClerk');
        write(known, [{ says: { kind: 'remove', device, cut: cutOf(standing, held) } }]);
        return done;
      }),
    entitle: (device, circle, earlier = false) =>
      asAdmin(async (known) => {
        const standing = memberOf(known, device);
        if (standing === null) return refused('unknown');
        const made = await make(known, [circle]);
        if (made.kind === 'refused') return made;
        const { ring, membership } = await read();
        const id = ring.idOf(circle) ?? '';
        const isIn = membership.circles.get(id)?.entitled.has(device) === true;
        if (!isIn || earlier) await grant(device, [id], earlier);
        return done;
      }),
    withdraw: (device, circle) =>
      asAdmin((known) => {
        const standing = memberOf(known, device);
        const id = known.ring.idOf(circle);
        // everyone's circle is left by leaving the group, a clerk belongs to all
        if (standing === null || id === null || circle === 'everyone' || standing.role === 'clerk')
          return refused('unknown');
        if (known.membership.circles.get(id)?.entitled.has(device) === true)
          write(known, [{ says: { kind: 'withdraw', circle: id, device } }]);
        return done;
      }),
    makeCircles: (circles) => asAdmin((known) => make(known, circles)),
    settle: () => asAdmin(() => done),
    handOn: () =>
      inTurn(async () => {
        const known = await read();
        if (memberOf(known, keys.device) === null) return refused('unknown');
        const records = await handOnToWrite(parts, groupOfStore(), known);
        if (records.length > 0) write(known, records);
        return done;
      }),
  };
}

/** What is held of a device's own runs. */
const cutOf = (standing: DeviceStanding, held: HeldRuns): Record<string, number> =>
  Object.fromEntries(Object.entries(held).filter(([run]) => isRunOf(run, standing)));
