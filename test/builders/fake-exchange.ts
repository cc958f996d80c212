import type { EventName, Events, HandlersOf, OutputOf } from '../../shared/contract/contract.ts';
import type {
  Conflict,
  ExchangeState,
  exchangeCalls,
  GroupMember,
  MailboxState,
  Presence,
} from '../../shared/contract/exchange.ts';

type Tell = <N extends EventName>(name: N, event: Events[N]) => void;

/** What the fake backend knows of other laptops. */
export interface FakeExchange {
  state: ExchangeState;
  conflicts: Conflict[];
  present: Presence[];
  /** Names of the files that all of the group goes into. */
  bundle: string[];
  /** What taking in one of them answers, by its token; null: as the only file of seven changes. */
  takeBundle: ((token: string) => OutputOf<'exchange.takeBundle'>) | null;
}

export const anExchangeState = (part: Partial<ExchangeState> = {}): ExchangeState => ({
  standing: 'none',
  groupName: '',
  myRole: null,
  isAdmin: false,
  keys: 'none',
  keptBy: null,
  needsPassphrase: true,
  wasInGroup: false,
  words: [],
  wordsCompared: false,
  members: [],
  requests: [],
  requestsAside: [],
  mailboxes: [],
  unsent: 0,
  unsentSince: null,
  lastExchangeAt: null,
  notArrived: [],
  received: null,
  notices: [],
  conflicts: 0,
  publishedFolder: null,
  toBePublished: [],
  ...part,
});

export const aMember = (part: Partial<GroupMember> & { device: string }): GroupMember => ({
  name: 'S Deputy',
  role: 'clerk',
  isMe: false,
  removed: false,
  privateOf: [],
  lastHeardAt: '2025-02-08T11:40:00Z',
  ...part,
});

export const aMailbox = (part: Partial<MailboxState> = {}): MailboxState => ({
  id: '0192f000-0000-7000-8000-00000000000a',
  kind: 'folder',
  place: '/media/council/Moothall',
  name: 'Moothall',
  pace: 'share',
  lastExchangeAt: '2025-02-08T11:40:00Z',
  problem: null,
  unsent: 0,
  lost: 0,
  unreadable: [],
  busy: null,
  ...part,
});

/** A clerk's laptop in a group of two, with one folder. */
export const inAGroup = (part: Partial<ExchangeState> = {}): ExchangeState =>
  anExchangeState({
    standing: 'in',
    groupName: 'Leisure Scrutiny Panel',
    myRole: 'clerk',
    isAdmin: true,
    keys: 'open',
    keptBy: 'passphrase',
    members: [
      aMember({ device: 'aaaaaaaaaaaaaaaa', name: 'A Hartley', isMe: true }),
      aMember({ device: 'bbbbbbbbbbbbbbbb' }),
    ],
    mailboxes: [aMailbox()],
    lastExchangeAt: '2025-02-08T11:40:00Z',
    ...part,
  });

export const aFakeExchange = (part: Partial<FakeExchange> = {}): FakeExchange => ({
  state: anExchangeState(),
  conflicts: [],
  present: [],
  bundle: ['bundle-aaaaaaaa-2025-02-08.mmp'],
  takeBundle: null,
  ...part,
});

const done = { kind: 'done' } as const;

/** What the real service answers, over memory: the passphrase of this laptop's key is "kettle pram otter". */
export function fakeExchangeHandlers(
  exchange: FakeExchange,
  tell: Tell,
): HandlersOf<typeof exchangeCalls> {
  const become = (part: Partial<ExchangeState>) => {
    exchange.state = { ...exchange.state, ...part };
    tell('exchange.changed', {});
    return done;
  };
  const people = (change: (member: GroupMember) => GroupMember) =>
    become({ members: exchange.state.members.map(change) });
  return {
    'exchange.state': () => exchange.state,
    'exchange.look': ({ place }) => {
      if (place.includes('gone')) return { kind: 'notThere' };
      const isGroups = place.includes('group');
      return isGroups ? { kind: 'group', group: 'x', isOurs: false } : { kind: 'empty' };
    },
    'exchange.found': ({ place, groupName }) =>
      become(inAGroup({ groupName, mailboxes: [aMailbox({ place })] })),
    'exchange.join': ({ place }) =>
      become({
        standing: 'waiting',
        words: ['otter', 'kettle', 'pram', 'violet', 'anvil', 'spoon'],
        mailboxes: [aMailbox({ place })],
      }),
    'exchange.unlock': ({ passphrase }) =>
      passphrase === 'kettle pram otter'
        ? become({ keys: 'open' })
        : { kind: 'refused', why: 'wrongPassphrase' },
    'exchange.admit': ({ request }) =>
      become({ requests: exchange.state.requests.filter((one) => one.request !== request) }),
    'exchange.setRole': ({ device, role }) =>
      people((member) => (member.device === device ? { ...member, role } : member)),
    'exchange.remove': ({ device }) =>
      people((member) => (member.device === device ? { ...member, removed: true } : member)),
    'exchange.entitle': ({ device, committee, entitled }) =>
      people((member) => {
        if (member.device !== device) return member;
        const others = member.privateOf.filter((one) => one !== committee);
        return { ...member, privateOf: entitled ? [...others, committee] : others };
      }),
    'exchange.addPlace': ({ place, pace }) =>
      become({ mailboxes: [...exchange.state.mailboxes, aMailbox({ id: place, place, pace })] }),
    'exchange.removePlace': ({ mailbox }) =>
      become({ mailboxes: exchange.state.mailboxes.filter(({ id }) => id !== mailbox) }),
    'exchange.now': () => done,
    'exchange.refill': () => done,
    'exchange.scan': () => done,
    'exchange.sameWords': () => done,
    'exchange.startOver': () => {
      exchange.state = anExchangeState();
      return become({});
    },
    'exchange.leave': () => {
      exchange.state = anExchangeState({ wasInGroup: true });
      return become({});
    },
    'exchange.putAside': ({ request, isAside }) => {
      const { requests, requestsAside } = exchange.state;
      const all = [...requests, ...requestsAside];
      const aside = new Set(requestsAside.map((one) => one.request));
      aside[isAside ? 'add' : 'delete'](request);
      const is = (one: { request: string }) => aside.has(one.request);
      return become({ requests: all.filter((one) => !is(one)), requestsAside: all.filter(is) });
    },
    'exchange.stick': () => ({ kind: 'safeToRemove', read: 12, written: 3 }),
    'exchange.bundle': () => ({
      kind: 'made',
      files: exchange.bundle.map((fileName, at) => ({
        ...{ file: String(at + 1).repeat(64), fileName, bytes: 2_400_000 },
      })),
    }),
    'exchange.takeBundle': ({ file }) =>
      exchange.takeBundle?.(file) ?? {
        ...{ kind: 'taken', changes: 7, left: 0, notInYet: false, bundle: null },
      },
    'exchange.setPublished': ({ place }) => become({ publishedFolder: place }),
    'exchange.publishAgain': () => {
      become({ toBePublished: [] });
      return null;
    },
    'exchange.present': () => null,
    'exchange.presence': () => ({ present: exchange.present }),
    'exchange.conflicts': () => ({ conflicts: exchange.conflicts }),
    'exchange.settle': ({ row, field }) => {
      exchange.conflicts = exchange.conflicts.filter(
        (one) => one.row !== row || one.field !== field,
      );
      become({ conflicts: exchange.conflicts.length });
      return null;
    },
  };
}
