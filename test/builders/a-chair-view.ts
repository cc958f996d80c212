import type { ChairAsk, ChairLine, ChairView } from '../../shared/contract/chair.ts';
import type { Handlers } from '../../shared/contract/contract.ts';
import type { Speaker } from '../../shared/domain/speaker.ts';
import type { FakeClient } from './fake-client.ts';

export const aChairLine = (part: Partial<ChairLine> & { id: string }): ChairLine => ({
  ...{ item: part.id, minute: `minute of ${part.id}`, title: part.id, kind: 'report' },
  ...{ access: 'public', position: 0, takenOrder: null, startedAt: null, isMinuted: true },
  ...{ printedNumber: null, reportOf: null, planned: null, recommendationStem: null },
  ...{ recommendations: [], papers: [], resolved: [] },
  ...part,
});

export const aChairAsk = (part: Partial<ChairAsk> & { id: string }): ChairAsk => ({
  ...{ kind: 'request', state: 'open', title: 'Pools', text: 'A report on lockers', owner: '' },
  ...{ dueWords: '', saidOn: '2025-01-16', private: false, standing: 'mattersArising' },
  ...{ line: null, outcome: 'none' },
  ...part,
});

export const aSpeaker = (part: Partial<Speaker> & { id: string }): Speaker => ({
  ...{ record: 'record-1', minute: 'minute of pools', attendance: null, name: part.id },
  ...{ position: 0, state: 'waiting' },
  ...part,
});

/** A panel in mid-meeting since 10 am: "pools" in hand since 10.10 with 20 minutes planned, "library" to come. */
export function aChairView(part: Partial<ChairView> = {}): ChairView {
  return {
    meeting: {
      ...{ id: 'meeting-1', committee: 'committee-1', committeeName: 'Leisure Scrutiny Panel' },
      ...{ date: '2025-02-13', time: '10:00', place: null, status: 'planned' },
    },
    record: {
      ...{ id: 'record-1', state: 'live', openedAt: '2025-02-13T10:00', closedAt: null },
      inHand: 'pools',
    },
    lines: [
      aChairLine({
        ...{ id: 'pools', title: 'Swimming Pools', printedNumber: '4', position: 3, planned: 20 },
        ...{ takenOrder: 1, startedAt: '2025-02-13T10:10' },
      }),
      aChairLine({
        ...{ id: 'library', title: 'Library hours', printedNumber: '5', position: 4, planned: 15 },
      }),
    ],
    ...{ adjournments: [], questions: [], declarations: [], asks: [], speakers: [] },
    people: [
      { id: 'ames', name: 'Councillor Z Ames', note: '', isHere: true },
      { id: 'lugg', name: 'Councillor C Lugg', note: '', isHere: true },
      { id: 'pryce', name: 'Councillor D Pryce', note: 'apologies', isHere: false },
    ],
    quorum: { sentence: 'Quorum: 2 here, 2 needed.', isQuorate: true },
    presiding: 'Councillor Z Ames',
    ...{ motion: null, next: null, comesBack: [] },
    ...part,
  };
}

/** A chair's view over memory that keeps plans and speakers and tells of them, as the backend does. */
export function keepChair(client: FakeClient, view = aChairView()) {
  const kept = {
    view,
    /** Shows another view, as after a deed of the clerk's in another window. */
    become: (part: Partial<ChairView>) => {
      kept.view = { ...kept.view, ...part };
      client.tell('record.changed', { meeting: kept.view.meeting.id });
    },
  };
  const handlers: Partial<Handlers> = {
    'chair.get': () => kept.view,
    'chair.plan': ({ line, minutes }) => {
      const lines = kept.view.lines.map((one) =>
        one.id === line ? { ...one, planned: minutes } : one,
      );
      kept.become({ lines });
      return null;
    },
    'chair.speak': ({ id, minute, attendance, name }) => {
      const person = kept.view.people.find((one) => one.id === attendance);
      const speaker = aSpeaker({ id, minute, attendance, name: person?.name ?? name });
      kept.become({ speakers: [...kept.view.speakers, speaker] });
      return null;
    },
    'chair.setSpeaker': ({ id, state }) => {
      const speakers = kept.view.speakers.map((one) => (one.id === id ? { ...one, state } : one));
      kept.become({ speakers });
      return null;
    },
    'chair.moveSpeaker': ({ id, by }) => {
      const from = kept.view.speakers.findIndex((one) => one.id === id);
      const speakers = [...kept.view.speakers];
      speakers.splice(from + by, 0, ...speakers.splice(from, 1));
      kept.become({ speakers });
      return null;
    },
  };
  client.answer(handlers);
  return kept;
}
