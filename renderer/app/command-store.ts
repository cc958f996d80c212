import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MeetingSummary } from '../../shared/contract/meetings.ts';
import type { SearchHit } from '../../shared/contract/search.ts';
import { fold } from '../../shared/domain/fold.ts';
import type { Client } from '../client/client.ts';
import { hitKinds, hitRoute } from './hit-words.ts';
import { meetingName } from './meeting-words.ts';
import type { Route } from './route.ts';

/** One line of the command box: a place to go to, or a thing to do. */
export interface Command {
  id: string;
  label: string;
  note?: string;
  route?: Route;
  run?: () => void;
}

export interface CommandGroup {
  heading: string;
  commands: Command[];
}

export interface CommandState {
  words: string;
  groups: CommandGroup[];
  isEmpty: boolean;
}

/** Rest of the keys before the papers are searched, in milliseconds. */
const restMs = 120;
const mostMeetings = 8;
const mostHits = 12;

/** Filters meetings and commands at once by a few letters, and adds what the search finds. */
export function createCommandStore(client: Client, commands: readonly Command[]) {
  const store: StoreApi<CommandState> = createStore<CommandState>(() => ({
    words: '',
    groups: [{ heading: 'Commands', commands: [...commands] }],
    isEmpty: false,
  }));
  let meetings: MeetingSummary[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (words: string, hits: readonly SearchHit[], isFinal: boolean) => {
    const groups = [
      { heading: 'Meetings', commands: meetingCommands(meetings, words) },
      {
        heading: 'My questions for a meeting',
        commands: namedCommands(meetings, words, ofQuestions),
      },
      { heading: 'Minutes of a meeting', commands: namedCommands(meetings, words, ofMinutes) },
      { heading: 'Chair’s view of a meeting', commands: namedCommands(meetings, words, ofChair) },
      { heading: 'Commands', commands: commands.filter(({ label }) => fits(label, words)) },
      ...hitGroups(hits, words),
    ].filter((group) => group.commands.length > 0);
    store.setState({ words, groups, isEmpty: isFinal && groups.length === 0 });
  };
  const search = async (words: string) => {
    try {
      const { hits } = await client.call('search.find', { words, limit: mostHits, meeting: null });
      if (store.getState().words === words) show(words, hits, true);
    } catch {
      // without the search the box still leads to meetings and commands; the saved line tells of a lost backend
      if (store.getState().words === words) show(words, [], true);
    }
  };
  client.call('meetings.list', {}).then(
    (list) => {
      meetings = list;
      show(store.getState().words, [], false);
    },
    () => undefined, // as above: commands remain
  );

  return {
    store,
    type: (words: string) => {
      clearTimeout(timer);
      show(words, [], false);
      if (words.trim() !== '') timer = setTimeout(() => void search(words), restMs);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Every word typed begins a word of the label. */
function fits(label: string, words: string): boolean {
  const named = ` ${fold(label)}`;
  return fold(words)
    .split(' ')
    .every((word) => named.includes(` ${word}`));
}

function meetingCommands(meetings: readonly MeetingSummary[], words: string): Command[] {
  return meetings
    .map((meeting) => ({ meeting, label: meetingName(meeting) }))
    .filter(({ label }) => fits(label, words))
    .slice(0, mostMeetings)
    .map(({ meeting, label }) => ({
      id: `meeting ${meeting.id}`,
      label,
      route: { screen: 'meeting', id: meeting.id, section: null, item: null },
    }));
}

/** Places that each meeting has one of, and the word that calls for them. */
interface PlaceOfMeeting {
  word: string;
  before: string;
  route: (meeting: string) => Route;
}

const ofQuestions: PlaceOfMeeting = {
  word: 'questions',
  before: 'Questions for',
  route: (meeting) => ({ screen: 'questions', meeting, item: null, question: null, ask: false }),
};
const ofMinutes: PlaceOfMeeting = {
  word: 'minutes',
  before: 'Minutes of',
  route: (meeting) => ({ screen: 'desk', meeting, minute: null }),
};
const ofChair: PlaceOfMeeting = {
  word: 'chair',
  before: 'Chair’s view of',
  route: (meeting) => ({ screen: 'chair', meeting }),
};

/** The places of one kind, once their word is begun: without it each meeting would be there several times. */
function namedCommands(
  meetings: readonly MeetingSummary[],
  words: string,
  { word, before, route }: PlaceOfMeeting,
): Command[] {
  const isAsked = fold(words)
    .split(' ')
    .some((begun) => begun.length > 1 && word.startsWith(begun));
  if (!isAsked) return [];
  return meetings
    .map((meeting) => ({ meeting, label: `${before} ${meetingName(meeting)}` }))
    .filter(({ label }) => fits(label, words))
    .slice(0, mostMeetings)
    .map(({ meeting, label }) => ({
      id: `${word} ${meeting.id}`,
      label,
      route: route(meeting.id),
    }));
}

function hitGroups(hits: readonly SearchHit[], words: string): CommandGroup[] {
  return hitKinds
    .filter(({ kind }) => kind !== 'meeting')
    .map(({ kind, heading }) => ({
      heading,
      commands: hits
        .map((hit, index) => ({ hit, index }))
        .filter(({ hit }) => hit.kind === kind)
        .map(({ hit, index }) => ({
          id: `hit ${index}`,
          label: hit.title,
          note: hit.where,
          route: hitRoute(hit, words),
        })),
    }));
}
