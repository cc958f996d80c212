import { everyAction } from '../../shared/contract/every-action.ts';

const uuid = '0192f000-0000-7000-8000-000000000001';

const narrowed = { committee: 'x', owner: 'x', due: 'nextMeeting', stale: true, changed: true };
const actionStrangers = {
  'actions.list': {
    filter: { ...everyAction, ...narrowed, words: '"' },
    ...{ sort: 'relevance', group: 'meeting', offset: 0, limit: 10 },
  },
  'actions.choices': { committee: 'x' },
  'actions.suggestions': { committee: 'x' },
  'actions.month': { committee: 'x', month: '2025-02' },
  'actions.get': { id: 'x' },
  'actions.add': { id: uuid, committee: 'x', saidOn: null, minute: null, fields: { text: 'x' } },
  'actions.change': { ids: ['x'], fields: { owner: 'x' } },
  'actions.report': { ids: ['x'], on: '2025-02-13', text: 'x', state: null, paper: null },
  'actions.carry': { ids: ['x'], on: '2025-02-13' },
  'actions.link': { from: 'x', to: 'y', toNoun: 'action', type: 'repeats', standing: 'confirmed' },
  'actions.takeUp': { minute: 'x', text: 'x', kind: 'offer', take: true },
};

const plan = { committee: 'x', yearKey: '24' };
const programmeStrangers = {
  'programme.get': { committee: 'x', yearKey: null },
  'programme.write': {
    ...plan,
    label: 'x',
    slots: [],
    items: [{ id: uuid, slot: 'x', fields: { title: 'x' } }],
    typing: null,
  },
  'programme.removeSlot': { ...plan, slot: 'x' },
  'programme.moveItem': { ...plan, item: 'x', slot: 'x', before: null },
  'programme.moveMeeting': { ...plan, slot: 'x', date: '2025-03-13', time: null },
  'programme.cancelMeeting': { ...plan, slot: 'x', cancelled: true },
  'programme.drop': { ...plan, item: 'x', because: '' },
  'programme.restore': { ...plan, item: 'x' },
  'programme.adopt': { programme: 'x' },
  'programme.compare': { programme: 'x' },
  'programme.takeOver': { programme: 'x', picked: ['x'] },
  'programme.fromAction': { ...plan, action: 'x', slot: 'x' },
  'programme.carryOver': { ...plan, items: ['x'] },
};

const chairStrangers = {
  'chair.get': { meeting: 'x' },
  'chair.plan': { meeting: 'x', line: 'x', minutes: 5 },
  'chair.speak': { meeting: 'x', minute: 'x', id: uuid, attendance: null, name: 'x' },
  'chair.moveSpeaker': { meeting: 'x', id: 'x', by: 1 },
  'chair.setSpeaker': { meeting: 'x', id: 'x', state: 'speaking' },
};

const pastPapersStrangers = {
  'pastPapers.start': { folder: 'x' },
  'pastPapers.files': { states: ['attention'], from: 0 },
  'pastPapers.proposals': { file: 'x' },
  'pastPapers.settle': { file: 'x', answer: { kind: 'leave' } },
};

/** Inputs of the calls of the ledger of asks and of what stands around it, that name what is not there. */
export const strangersOfAsks = {
  ...actionStrangers,
  ...programmeStrangers,
  ...chairStrangers,
  ...pastPapersStrangers,
};
