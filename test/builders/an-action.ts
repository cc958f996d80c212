import type { ActionRow } from '../../shared/contract/actions.ts';
import { isPastDue, isStale, lastDay } from '../../shared/domain/action-due.ts';
import { isOpenAction } from '../../shared/domain/action-states.ts';

/** The day of "now" in the tests of the page (shown-app.tsx). */
const today = '2025-02-08';

/** An ask as a list shows it: of the builder's committee, said a month before "now", due at no day. */
export function anAction(part: Partial<ActionRow> = {}): ActionRow {
  const action = {
    id: 'action-1',
    committee: 'committee-1',
    kind: 'action',
    state: 'open',
    title: 'Harbour Lights',
    text: 'mend all lamps',
    origin: 'printed',
    source: '',
    minute: 'minute-1',
    position: 1,
    saidOn: '2025-01-16',
    owner: '',
    portfolio: '',
    dueWords: '',
    dueKind: 'none',
    dueOn: null,
    reviewAt: null,
    sentOn: null,
    respondedOn: null,
    response: '',
    checked: 1,
    private: false,
    committeeName: 'Leisure Scrutiny Panel',
    minuteName: '12/24',
    meeting: 'meeting-1',
    lastUpdate: null,
    updates: 0,
    ...part,
  } satisfies Partial<ActionRow>;
  return {
    ...action,
    isOpen: isOpenAction(action),
    isPastDue: isPastDue(action, today),
    isStale: isStale(action, action.lastUpdate?.on ?? null, today),
    lastDay: lastDay(action),
    ...part,
  };
}
