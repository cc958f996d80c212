import type { SearchHit } from '../../shared/contract/search.ts';
import { addressOf, atPaper, type Route } from './route.ts';

type Kind = SearchHit['kind'];

/** Groups in the order people look for them. */
export const hitKinds: readonly { kind: Kind; heading: string }[] = [
  { kind: 'meeting', heading: 'Meetings' },
  { kind: 'item', heading: 'Agenda items' },
  { kind: 'paper', heading: 'Papers' },
  { kind: 'myNote', heading: 'My notes' },
  { kind: 'myQuestion', heading: 'My questions' },
  { kind: 'action', heading: 'Asks' },
  { kind: 'recorded', heading: 'Minutes made here' },
  { kind: 'minute', heading: 'Earlier minutes' },
  { kind: 'note', heading: 'Recommendations' },
  { kind: 'workProgramme', heading: 'Work programme' },
  { kind: 'person', heading: 'People' },
  { kind: 'page', heading: 'Pages' },
];

/** Where a hit opens: at the passage where it has one, else at the meeting or among the people. */
export function hitRoute(hit: SearchHit, words: string): Route {
  if (hit.kind === 'myQuestion' && hit.meeting !== null) {
    const { meeting, mark } = hit;
    return { screen: 'questions', meeting, item: null, question: mark, ask: false };
  }
  if (hit.kind === 'recorded' && hit.meeting !== null)
    return { screen: 'desk', meeting: hit.meeting, minute: hit.mark };
  if (hit.kind === 'action')
    return { screen: 'actions', committee: null, action: hit.mark, page: 'ledger' };
  if (hit.hash !== null) {
    const { hash, meeting, pdfPage, mark } = hit;
    // a note's own words do not stand on the page
    const find = mark === null ? words : null;
    return { ...atPaper(hash, meeting), pdfPage, find, mark };
  }
  if (hit.meeting !== null) {
    return { screen: 'meeting', id: hit.meeting, section: null, item: hit.item };
  }
  return hit.kind === 'person' ? { screen: 'people', person: null } : { screen: 'meetings' };
}

export const hitAddress = (hit: SearchHit, words: string): string =>
  addressOf(hitRoute(hit, words));
