import type {
  ChairAsk,
  ChairDeclaration,
  ChairLine,
  ChairView,
} from '../../../shared/contract/chair.ts';
import { actionStateWords, ownerWords } from '../../../shared/domain/action-words.ts';
import type { Declaration } from '../../../shared/domain/declaration.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import type { ArisingOutcome } from '../../../shared/domain/matter-arising.ts';
import type { RunningLine, RunningOrder } from '../../../shared/domain/running-order.ts';
import { durationWords } from '../../../shared/domain/sitting-time.ts';
import type { LocalMoment } from '../../../shared/domain/when.ts';
import { momentWords } from '../../app/meeting-moment.ts';

/** "4. Winter service" */
export const lineWords = ({ printedNumber, title }: ChairLine): string =>
  printedNumber === null || printedNumber === '' ? title : `${printedNumber}. ${title}`;

/** "12 of 30 minutes", "1 hour 5 minutes of 1 hour". */
function ofPlan(spent: number, planned: number | null): string {
  if (planned === null) return durationWords(spent);
  const isShort = spent < 60 && planned < 60;
  return `${isShort ? spent : durationWords(spent)} of ${durationWords(planned)}`;
}

/** "12 of 15 minutes", and in words how that stands to the plan; "" before it began. */
export function spentWords(
  { spent, isAgain }: RunningLine,
  planned: number | null,
): { said: string; left: string } {
  if (spent === null) return { said: '', left: '' };
  const said = ofPlan(spent, planned);
  if (isAgain) return { said: `${said} before`, left: 'Taken up again' };
  if (planned === null) return { said, left: 'No time was planned' };
  const left = planned - spent;
  if (left === 0) return { said, left: 'The planned time is used' };
  return { said, left: left > 0 ? `${durationWords(left)} left` : `${durationWords(-left)} over` };
}

/** How the meeting as a whole stands to its plan; "" where that is not known. */
export function behindWords({ behind }: RunningOrder): string {
  if (behind === null) return '';
  if (behind === 0) return 'The meeting is as planned';
  return behind > 0
    ? `The meeting is ${durationWords(behind)} behind the plan`
    : `The meeting is ${durationWords(-behind)} ahead of the plan`;
}

/** "Planned: 1 hour 50 minutes, to about 11.50 am. 2 items have no time." */
export function planWords({ planned, unplanned, plannedEnd }: RunningOrder): string {
  const length =
    planned === 0
      ? 'No time is planned yet.'
      : `Planned: ${durationWords(planned)}${plannedEnd === null ? '' : `, to about ${momentWords(plannedEnd)}`}.`;
  if (unplanned === 0) return length;
  return planned === 0
    ? length
    : `${length} ${unplanned === 1 ? '1 item has' : `${unplanned} items have`} no time.`;
}

/** When the next item is to begin; null where nobody planned the time of the one in hand: none is made up. */
export function nextFrom(view: ChairView, order: RunningOrder): LocalMoment | null {
  const hand = view.lines.find(({ id }) => id === view.record?.inHand);
  if (hand?.planned === null) return null;
  return order.lines.find(({ id }) => id === order.next)?.from ?? null;
}

/** What the clock says when it is asked. */
export function clockWords(view: ChairView, order: RunningOrder): string {
  const inHand = order.lines.find(({ state }) => state === 'inHand');
  const line = view.lines.find(({ id }) => id === inHand?.id);
  const next = view.lines.find(({ id }) => id === order.next);
  const from = nextFrom(view, order);
  const spent = inHand && line ? spentWords(inHand, line.planned) : null;
  return [
    line && spent ? `${lineWords(line)}: ${spent.said}. ${spent.left}.` : 'No item is in hand.',
    next
      ? `Next: ${lineWords(next)}${from === null ? '' : `, at about ${momentWords(from)}`}.`
      : 'No item is to come.',
    behindWords(order) === '' ? '' : `${behindWords(order)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const kinds: Record<Declaration['kind'], string> = {
  disclosablePecuniary: 'disclosable pecuniary interest',
  otherRegistrable: 'other registrable interest',
  nonRegistrable: 'non-registrable interest',
  other: 'interest',
};
const deeds: Record<Declaration['action'], string> = {
  stayed: 'Stays.',
  spoke: 'Speaks as the public may, then leaves.',
  withdrew: 'Withdraws.',
};

/** "Councillor A: disclosable pecuniary interest, owns shares. Withdraws." */
export function declarationWords({
  name,
  kind,
  nature,
  action,
  sensitive,
}: ChairDeclaration): string {
  const what = sensitive === 1 ? 'sensitive, its nature is withheld' : nature.trim();
  const words = [kinds[kind], what].filter(Boolean).join(', ').replace(/\.$/, '');
  return `${name}: ${words}. ${deeds[action]}`;
}

const outcomes: Record<ArisingOutcome, string> = {
  none: '',
  underWay: 'reported as under way',
  answered: 'answered here',
  carried: 'carried forward here',
  dropped: 'dropped here',
};

/** "Unassigned · Sent · by March 2025 · asked on 16 January 2025" */
export function askWords({ owner, state, dueWords, saidOn, outcome, private: closed }: ChairAsk) {
  return [
    ownerWords(owner),
    actionStateWords[state],
    dueWords.trim(),
    saidOn === null ? '' : `asked on ${formatShortDate(saidOn)}`,
    outcomes[outcome],
    closed ? 'private' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
