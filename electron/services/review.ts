import { CallError } from '../../shared/contract/call-error.ts';
import type { Handlers } from '../../shared/contract/contract.ts';
import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import type { Evidence } from '../../shared/domain/evidence.ts';
import { fold } from '../../shared/domain/fold.ts';
import { formatShortDate } from '../../shared/domain/format-date.ts';
import { derivedId } from './derived-id.ts';
import { mendLabel } from './reviewing/mend-label.ts';
import {
  type Council,
  type CouncilTransaction,
  checkedValue,
  evidenceWith,
  mendableRow,
  setFields,
} from './reviewing/mended-row.ts';
import { makeRoom, moveStart, placeVersion, setPrintedPages } from './reviewing/page-borders.ts';

type ReviewHandlers = Pick<Handlers, Extract<keyof Handlers, `review.${string}`>>;

export interface ReviewOptions {
  council: Council;
  clock: () => Date;
  newId: () => string;
  /** The name in the profile; "" while nobody has given one. */
  name: () => string;
}

/** Mending what was read from a pack. Each mend is one change, which Undo takes back. */
export function createReview({ council, clock, newId, name }: ReviewOptions): ReviewHandlers {
  const author = () => ({ name: name() === '' ? 'Me' : name() });
  const said = (verb: string, pdfPage: number | null = null): Evidence => ({
    level: 'confirmed',
    sentence: `${verb} by ${author().name} on ${formatShortDate(clock().toISOString().slice(0, 10))}.`,
    pdfPage,
  });
  const change = (label: string, work: (tx: CouncilTransaction) => void) =>
    council.change(author(), label, work);

  return {
    'review.mend': ({ noun, id, field, value, confirms }) => {
      const row = mendableRow(council, noun, id);
      const kept = confirms && mendableRow(council, confirms.noun, confirms.id);
      const checked = checkedValue(noun, field, value);
      const evidence = evidenceWith(row, [field, ...rangeFields(field)], said('Mended'));
      change(mendLabel(council, noun, id, field), (tx) => {
        setFields(tx, noun, id, { [field]: checked, ...evidence });
        if (noun === 'agendaItem' && rangeFields(field).length > 0) setPrintedPages(tx, id);
        if (confirms && kept)
          setFields(tx, confirms.noun, confirms.id, {
            ...evidenceWith(kept, confirms.fields, said('Mended')),
          });
      });
      return null;
    },
    'review.confirm': ({ noun, id, fields }) => {
      const evidence = evidenceWith(mendableRow(council, noun, id), fields, said('Confirmed'));
      change('Confirmed as right', (tx) => setFields(tx, noun, id, evidence));
      return null;
    },
    'review.addItem': ({ meeting, after, printedNumber, title }) => {
      if (council.row('meeting', meeting) === null) throw new CallError('notFound');
      const id = newId();
      const why = said('Added');
      change(`Item added: ${title}`, (tx) =>
        tx.set('agendaItem', id, {
          meeting,
          printedNumber,
          title,
          position: makeRoom(tx, meeting, after),
          evidence: { title: why, printedNumber: why },
        }),
      );
      return { id };
    },
    'review.addMember': ({ meeting, name: whose, title, role }) => {
      const body = council.row('committee', council.row('meeting', meeting)?.committee ?? '');
      if (body === null) throw new CallError('notFound');
      const person = derivedId('person', fold(body.organisation), fold(whose));
      const id = derivedId('membership', meeting, person);
      change(`${whose} added`, (tx) => {
        tx.set('person', person, { organisation: body.organisation, name: whose, title });
        const position = tx.rows('membership', { meeting }).length;
        tx.set('membership', id, { meeting, person, role, position });
      });
      return { id };
    },
    'review.removeMember': ({ id }) => {
      const row = council.row('membership', id);
      if (row === null) throw new CallError('notFound');
      const whose = council.row('person', row.person)?.name ?? 'a person';
      change(`${whose} taken off the list`, (tx) => tx.delete('membership', id));
      return null;
    },
    'review.removeItem': ({ id }) => {
      const item = mendableRow(council, 'agendaItem', id) as AgendaItem;
      const evidence = evidenceWith(item, ['removed'], said('Removed'));
      change(`Item removed: ${item.title}`, (tx) =>
        tx.set('agendaItem', id, { removed: 1, ...evidence }),
      );
      return null;
    },
    'review.moveStart': ({ item, pdfFrom }) => {
      const row = mendableRow(council, 'agendaItem', item) as AgendaItem;
      const why = said('Moved', pdfFrom);
      change(`Start of item moved: ${row.title}`, (tx) =>
        moveStart(tx, { item: row, pdfFrom, why }),
      );
      return null;
    },
    'review.placePaper': ({ paper, item, pack, title, pdfFrom, pdfTo }) => {
      if (council.row('agendaItem', item) === null) throw new CallError('notFound');
      const known = paper === null ? { evidence: {} } : mendableRow(council, 'paper', paper);
      const id = paper ?? newId();
      const evidence = evidenceWith(known, ['title', 'pdfPages'], said('Placed', pdfFrom));
      change(`Paper placed: ${title}`, (tx) => {
        const position = paper === null ? { position: tx.rows('paper', { item }).length } : {};
        setFields(tx, 'paper', id, { item, title, ...position, ...evidence });
        placeVersion(tx, { paper: id, pack, pdfFrom, pdfTo });
        tx.set('agendaItem', item, { paperState: 'here' });
      });
      return { id };
    },
  };
}

/** The pages of an item are shown as one value: mending an end of the range confirms the range. */
function rangeFields(field: string): string[] {
  return field === 'pdfFrom' || field === 'pdfTo' ? ['pdfPages'] : [];
}
