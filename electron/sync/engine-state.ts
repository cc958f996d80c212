import type { GroupMember, MailboxProblem, MailboxState } from '../../shared/contract/exchange.ts';
import type { ExchangeNotice } from '../../shared/contract/exchange-notice.ts';
import { sixWords } from '../../shared/sync/six-words.ts';
import type { RunBeyond } from './cut.ts';
import type { EngineState } from './engine.ts';
import type { ExchangeOptions } from './exchange-options.ts';
import { limits } from './limits.ts';
import { aboutClocks } from './notices.ts';
import { ownToPublish } from './publish.ts';
import { requestsAside } from './requests-aside.ts';
import type { OpenPlace, RunningGroup } from './running-group.ts';
import { standingKeys } from './standing-keys.ts';
import { unreadableFiles } from './upkeep/health.ts';

/** What is known of this laptop's standing where its group is not open. */
export interface Standing {
  /** Id of the group that it belongs or wants to belong to; null: it shares with nobody. */
  group: string | null;
  /** Hash of its own request to join; null where it asked for none. */
  request: string | null;
  needsPassphrase: boolean;
}

type StateParts = Pick<ExchangeOptions, 'keeper' | 'store' | 'ledgers' | 'clock' | 'committeeName'>;

/** All that people see of the exchange, from memory and exchange.db alone. */
export function engineState(
  options: StateParts,
  standing: Standing,
  running: RunningGroup | null,
): EngineState {
  const { keeper, store } = options;
  const isMember = running?.state.isMember() ?? false;
  const waits = isMember || standing.group === null ? 'none' : 'waiting';
  const mailboxes = store.mailboxes.all().map((stored) => {
    const place = running?.places.get(stored.id) ?? null;
    return place === null ? unopened(stored) : mailboxState(options, running, place);
  });
  const unsent = running === null || !isMember ? 0 : unsentOf(options, running, mailboxes);
  return {
    standing: isMember ? 'in' : waits,
    groupName: running?.state.known().ring.groupName ?? '',
    myRole: isMember ? (members(running, keeper)[0]?.role ?? null) : null,
    isAdmin: running?.state.isAdmin() ?? false,
    keys: keeper.state(),
    keptBy: keeper.keptBy(),
    needsPassphrase: standing.needsPassphrase,
    wasInGroup: standing.group === null && (store.meta.get(standingKeys.former) ?? '') !== '',
    words: isMember || standing.request === null ? [] : sixWords(standing.request),
    wordsCompared: store.meta.get(standingKeys.compared) === standing.request,
    members: members(running, keeper),
    ...requestsOf(store, running),
    mailboxes,
    unsent,
    unsentSince: unsent === 0 ? null : store.meta.get(standingKeys.unsentSince) || null,
    lastExchangeAt: newest(mailboxes.map(({ lastExchangeAt }) => lastExchangeAt)),
    notArrived: (running?.upkeep.notArrived() ?? []).map((missing) => ({
      ...missing,
      name: running?.state.known().ring.personOf(missing.device) ?? '',
    })),
    received: isMember ? (running?.upkeep.received() ?? null) : null,
    notices: running === null ? [] : notices(options, running),
  };
}

const newest = (times: readonly (string | null)[]): string | null =>
  times
    .flatMap((time) => time ?? [])
    .sort()
    .at(-1) ?? null;

/** Which laptops ask to join, and which of them the clerk here has put aside. */
function requestsOf(
  store: StateParts['store'],
  running: RunningGroup | null,
): Pick<EngineState, 'requests' | 'requestsAside'> {
  const aside = requestsAside({ store });
  const all = [...(running?.state.requests() ?? [])].map(({ device: _, ...request }) => request);
  const isAside = ({ request }: { request: string }) => aside.has(request);
  return { requests: all.filter((one) => !isAside(one)), requestsAside: all.filter(isAside) };
}

/** My own laptop first. */
function members(
  running: RunningGroup | null,
  keeper: Pick<ExchangeOptions['keeper'], 'publicPart'>,
): GroupMember[] {
  if (running === null) return [];
  const { membership, ring } = running.state.known();
  const privateOf = (device: string) =>
    [...membership.circles.values()].flatMap(({ id, entitled }) => {
      const name = ring.nameOf(id);
      return name?.startsWith('private:') === true && name !== 'private:-' && entitled.has(device)
        ? [name.slice('private:'.length)]
        : [];
    });
  const mine = keeper.publicPart()?.device;
  return [...membership.devices.values()]
    .map(({ device, role, removed }) => ({
      ...{ device, role, removed: removed !== null, isMe: device === mine },
      name: ring.personOf(device),
      privateOf: privateOf(device),
      lastHeardAt: running.lastHeard(device),
    }))
    .sort(
      (one, other) => Number(other.isMe) - Number(one.isMe) || (one.name < other.name ? -1 : 1),
    );
}

const unopened = ({ addedAt: _, ...stored }: OpenPlace['stored']): MailboxState => ({
  ...{ ...stored, problem: null, unsent: 0, lost: 0, unreadable: [], busy: null },
});

function mailboxState(
  { store, ledgers, clock, keeper }: StateParts,
  running: RunningGroup | null,
  place: OpenPlace,
): MailboxState {
  const { addedAt: _, ...stored } = place.stored;
  const mine = keeper.publicPart()?.device ?? '';
  return {
    ...stored,
    lastExchangeAt: store.mailboxes.all().find(({ id }) => id === place.id)?.lastExchangeAt ?? null,
    problem: problemOf(running, place),
    unsent: countOf(ledgers, [...ownToPublish(store, place, mine), ...(running?.uncut() ?? [])]),
    lost: running?.upkeep.lost(place.id) ?? 0,
    unreadable: unreadableFiles(store, place.id, clock()),
    busy: place.busy,
  };
}

function problemOf(
  running: RunningGroup | null,
  { id, problem }: OpenPlace,
): MailboxProblem | null {
  if (problem !== null) return problem === 'notFound' || problem === 'tooBig' ? 'failed' : problem;
  if ((running?.upkeep.lost(id) ?? 0) > 0) return 'wiped';
  return running?.upkeep.isRolledBack(id) === true ? 'rolledBack' : null;
}

/** What has reached no place at all: the least that any of them lacks. */
const unsentOf = (
  { ledgers }: StateParts,
  running: RunningGroup,
  mailboxes: readonly MailboxState[],
): number =>
  mailboxes.length === 0
    ? countOf(ledgers, running.uncut())
    : Math.min(...mailboxes.map(({ unsent }) => unsent));

/** As people count: an act of somebody, which one Undo takes back, however many ops it needed. */
function countOf(ledgers: ExchangeOptions['ledgers'], waiting: readonly RunBeyond[]): number {
  const lowest = new Map<string, number>();
  for (const { run, after } of waiting)
    lowest.set(run, Math.min(after, lowest.get(run) ?? Number.POSITIVE_INFINITY));
  return [...lowest]
    .flatMap(([run, after]) =>
      Object.values(ledgers).map((ledger) => ledger.changesBeyond(run, after)),
    )
    .reduce((sum, count) => sum + count, 0);
}

function notices(
  { clock, keeper, committeeName: nameOf }: StateParts,
  running: RunningGroup,
): ExchangeNotice[] {
  const [now, mine] = [clock(), keeper.publicPart()?.device];
  const { ring } = running.state.known();
  const met = aboutClocks(running.notices.all()).map(({ kind, device, count }) => ({
    kind,
    count,
    name: ring.personOf(device) || null,
  }));
  const { membership } = running.state.known();
  const silent = [...membership.devices.values()].flatMap(({ device, removed }) => {
    const heard = running.lastHeard(device);
    const days = heard === null ? 0 : (now.getTime() - Date.parse(heard)) / limits.day;
    const isSilent = removed === null && device !== mine && days >= limits.silentDays;
    const kind = 'silent' as const;
    return isSilent ? [{ kind, count: Math.floor(days), name: ring.personOf(device) || null }] : [];
  });
  const waiting = running.heldUp().map(({ circle, changes }) => {
    const [, committee = ''] = circle.split(':');
    return { kind: 'waitsForClerk' as const, count: changes, name: nameOf(committee) || null };
  });
  const tooLarge = running.keptHere();
  const coming = running.papers.coming();
  return [
    ...met,
    ...silent,
    ...waiting,
    ...(tooLarge > 0 ? [{ kind: 'tooLarge' as const, name: null, count: tooLarge }] : []),
    ...(running.state.wasRemoved() ? [{ kind: 'removedMe' as const, name: null, count: 1 }] : []),
    ...(coming > 0 ? [{ kind: 'papersComing' as const, name: null, count: coming }] : []),
  ];
}
