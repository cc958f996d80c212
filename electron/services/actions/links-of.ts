import type { ActionRow, LineageLink } from '../../../shared/contract/actions.ts';
import type { Lineage } from '../../../shared/domain/lineage.ts';
import { meetingLabel } from '../meeting-label.ts';
import { type ActionParts, askLedger, stores } from './action-parts.ts';
import { actionRows, nameOf } from './action-rows.ts';
import { linkId } from './link-actions.ts';
import { suggestedLinks } from './suggested-links.ts';

/** Links from and to an ask: those that a person has settled, then what is only suggested. */
export function linksOf(parts: ActionParts, action: ActionRow): LineageLink[] {
  const { id } = action;
  const kept = stores.flatMap((store) => {
    const ledger = askLedger(parts, store);
    return [...ledger.rows('lineage', { from: id }), ...ledger.rows('lineage', { to: id })];
  });
  const isSettled = new Set(kept.map((link) => link.id));
  const suggested = suggestedLinks(parts, action)
    .map((link) => ({ ...link, id: linkId(link.from, link.to || (link.words ?? ''), link.type) }))
    .filter((link) => !isSettled.has(link.id));
  return [
    ...kept.map((link) => ({ ...link, ...targetOf(parts, id, link) })),
    ...planned(parts, id),
    ...suggested.map(({ words, ...link }) => ({
      ...link,
      standing: 'suggested' as const,
      ...(words === undefined ? targetOf(parts, id, link) : { label: words, meeting: null }),
    })),
  ];
}

type Target = Pick<LineageLink, 'label' | 'meeting'>;

/** Matters of our own plan of work that came of it: made there, and so confirmed. */
function planned({ council }: ActionParts, action: string): LineageLink[] {
  return council.rows('plannedItem', { action }).map(({ id, title, slot }) => ({
    ...{ id: linkId(action, id, 'movedTo'), from: action, to: id, toNoun: 'plannedItem' },
    ...{ type: 'movedTo', standing: 'confirmed', label: `Work programme: ${title}` },
    meeting: council.row('programmeSlot', slot)?.meeting ?? null,
  }));
}

/** The other end of a link, in words. */
function targetOf(
  parts: ActionParts,
  own: string,
  { from, to, toNoun }: Pick<Lineage, 'from' | 'to' | 'toNoun'>,
): Target {
  const { council } = parts;
  if (toNoun === 'action') return ofAction(parts, from === own ? to : from);
  if (toNoun === 'agendaItem') {
    const item = council.row('agendaItem', to);
    if (item === null) return absent;
    const number = item.printedNumber === null ? '' : `Item ${item.printedNumber}, `;
    const where = meetingLabel(council, item.meeting);
    return { label: `${number}${item.title} (${where})`, meeting: item.meeting };
  }
  if (toNoun === 'plannedItem') {
    const item = council.row('plannedItem', to);
    return item === null ? absent : { label: `Work programme: ${item.title}`, meeting: null };
  }
  const place = parts.asks.world.minutePlaces([to]).get(to);
  if (place === undefined) return absent;
  const name = nameOf(place, null);
  const label = name === null ? place.title : `Minute ${name}, ${place.title}`;
  return { label, meeting: place.meeting };
}

const absent: Target = { label: 'Not in this app', meeting: null };

function ofAction(parts: ActionParts, id: string): Target {
  const [row] = actionRows(parts, [id]);
  if (row === undefined) return absent;
  const words = row.text === '' ? row.title : row.text;
  const label = row.minuteName === null ? words : `Minute ${row.minuteName}: ${words}`;
  return { label, meeting: row.meeting };
}
