import type { Emit } from '../../shared/contract/contract.ts';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { Changed, Ledger } from '../ledger/ledger.ts';
import { isOnlyProse, nounsOfDesk } from './minuting/announce-record.ts';

type Council = Ledger<typeof sharedNouns>;
type Personal = Ledger<typeof personalNouns>;

/** Rows above which nobody asks which meeting it was: everything is fetched again. */
const mostRows = 200;

function meetingOf(council: Council, noun: string, id: string): string | null {
  if (noun === 'meeting') return id;
  if (noun === 'agendaItem') return council.row('agendaItem', id)?.meeting ?? null;
  if (noun === 'pack') return council.row('pack', id)?.meeting ?? null;
  if (noun === 'membership') return council.row('membership', id)?.meeting ?? null;
  if (noun === 'meetingRecord') return council.row('meetingRecord', id)?.meeting ?? null;
  if (noun === 'minutes') return council.row('minutes', id)?.foundAt ?? null;
  if (noun !== 'paper') return null;
  const item = council.row('paper', id)?.item;
  return item === undefined ? null : meetingOf(council, 'agendaItem', item);
}

/** The one meeting that a change is about; null where it is about several or that cannot be told. */
function onlyMeeting(council: Council, changed: Changed): string | null {
  const rows = [...changed].flatMap(([noun, ids]) => [...ids].map((id) => [noun, id] as const));
  if (rows.length > mostRows) return null;
  const meetings = new Set(rows.map(([noun, id]) => meetingOf(council, noun, id)));
  const [only = null] = meetings;
  return meetings.size === 1 ? only : null;
}

const annotationNouns = [
  'annotation',
  'annotationTarget',
  'annotationTag',
  'inkStroke',
  'colourMeaning',
] as const;

const nounsOfCommittee = ['committee', 'houseStyle', 'stockPhrase', 'committeeRule'] as const;

const nounsOfPlan: readonly string[] = ['programmeSlot', 'plannedItem'];
const nounsOfProgramme = [
  ...nounsOfPlan,
  'workProgramme',
  'workProgrammeItem',
  'meeting',
  'lineage',
  'action',
];

/** What the list and the page of a meeting say nothing of: asks are told of by 'actions.changed'. */
const nounsElsewhere: ReadonlySet<string> = new Set([
  ...nounsOfDesk,
  ...nounsOfPlan,
  ...['action', 'actionUpdate', 'lineage'],
]);

const quietNouns: ReadonlySet<string> = new Set([
  'readingPosition',
  'paperRead',
  'meetingLook',
  'readingLook',
  'actionLook',
  'pastPapersRun',
  'pastPapersFile',
]);

/** Where I read and what I have seen are never undone; everything else of mine may be. */
function isUndoable(changed: Changed): boolean {
  return [...changed.keys()].some((noun) => !quietNouns.has(noun));
}

/** The one file whose marks a change is about; null where it is several or cannot be told. */
function onlyFile(personal: Personal, changed: Changed): string | null {
  const ids = (noun: string) => [...(changed.get(noun) ?? [])];
  const marks = [
    ...ids('annotation'),
    ...ids('annotationTag').map((id) => personal.row('annotationTag', id)?.annotation),
    ...ids('inkStroke').map((id) => personal.row('inkStroke', id)?.annotation),
    ...ids('annotationTarget').map((id) => personal.row('annotationTarget', id)?.mark),
  ];
  if (changed.has('colourMeaning') || marks.length > mostRows) return null;
  const files = new Set(
    marks.flatMap((mark) => {
      if (mark === undefined) return [null];
      const targets = personal.rows('annotationTarget', { mark });
      return targets.length === 0 ? [null] : targets.map(({ hash }) => hash);
    }),
  );
  const [only = null] = files;
  return files.size === 1 ? only : null;
}

/**
 * Tells the page of every change of either ledger after its commit, whoever made it. Reading positions are
 * not told: they change with every turn of the wheel, and only the page that turned it cares.
 */
export function announceChanges(council: Council, personal: Personal, emit: Emit): void {
  council.on((changed) => {
    const nouns = [...changed.keys()];
    // the list and the page of a meeting tell no more of its record than its state
    if (!nouns.every((noun) => nounsElsewhere.has(noun)))
      emit('meetings.changed', { meeting: onlyMeeting(council, changed) });
    if (!isOnlyProse(changed)) emit('history.changed', {});
    if (nounsOfCommittee.some((noun) => changed.has(noun))) emit('committees.changed', {});
    if (nounsOfProgramme.some((noun) => changed.has(noun))) emit('programme.changed', {});
  });
  personal.on((changed) => {
    if (isUndoable(changed)) emit('history.changed', {});
    if (annotationNouns.some((noun) => changed.has(noun)))
      emit('annotations.changed', { hash: onlyFile(personal, changed) });
    if (changed.has('readingLook')) emit('reading.lookChanged', {});
    if (changed.has('profile')) emit('profile.changed', {});
    const [paper = null, second] = changed.get('paperRead') ?? [];
    if (paper === null) return;
    const one = second === undefined ? paper : null;
    emit('reading.changed', { paper: one });
    const meeting = one === null ? null : meetingOf(council, 'paper', one);
    emit('meetings.changed', { meeting });
  });
}
