import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { minutesCalls } from '../../../shared/contract/minutes.ts';
import { buildMinutes, buildPrivateMinutes } from '../../../shared/minutes/build-minutes.ts';
import type { PrivateSource, PublicSource } from '../../../shared/minutes/minutes-source.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { isPrivate, type MinutingParts, recordId } from './minuting-parts.ts';
import { askNames, namesOf, proseOf, publicSourceOf } from './public-source.ts';
import { rowsOf } from './read-record.ts';

/** The minutes as they would be now, in house style. */
export function createPreview(
  parts: Pick<MinutingParts, 'council' | 'privateBusiness'>,
): Pick<HandlersOf<typeof minutesCalls>, 'minutes.preview'> {
  return {
    'minutes.preview': ({ meeting, private: withPrivate }) =>
      withPrivate ? privateTree(parts, meeting) : publicTree(parts, meeting),
  };
}

/** The public document, from the public store. @throws CallError('notFound') */
export function publicTree(
  { council }: Pick<MinutingParts, 'council'>,
  meeting: string,
): MinutesTree {
  const { source, style } = publicSourceOf(council, meeting);
  return buildMinutes(source, style);
}

/** The document with its private business. @throws CallError('notFound') */
export function privateTree(
  parts: Pick<MinutingParts, 'council' | 'privateBusiness'>,
  meeting: string,
): MinutesTree {
  const { source, style } = publicSourceOf(parts.council, meeting);
  const secret = privateSourceOf(parts, meeting, source);
  const names = namesOf(
    parts.council,
    secret.corrections.map(({ minute }) => minute),
  );
  const minuteNames = new Map([...source.minuteNames, ...names]);
  const asks = new Map([...source.asks, ...secret.asks]);
  return buildPrivateMinutes({ ...source, minuteNames, asks }, secret, style);
}

/**
 * What the private store has of those minutes that the public one says are private, and of no others: a move between
 * the stores that was cut off may have left rows behind.
 */
function privateSourceOf(
  { council, privateBusiness }: Pick<MinutingParts, 'council' | 'privateBusiness'>,
  meeting: string,
  source: PublicSource,
): PrivateSource {
  const record = recordId(meeting);
  const minutes = source.rows.minutes.filter(isPrivate).flatMap((minute) => {
    const namesake = privateBusiness.row('recordedMinute', minute.id);
    // what the public may read is the public row's to say; the rest is the namesake's
    const { kind, takenOrder, position, startedAt } = minute;
    if (namesake === null) return [];
    const title = namesake.title || minute.title;
    return [{ ...namesake, title, kind, takenOrder, position, startedAt }];
  });
  return {
    rows: rowsOf(privateBusiness, record, minutes, minutes),
    prose: proseOf(privateBusiness, minutes),
    corrections: privateBusiness.rows('correction', { atRecord: record }),
    asks: askNames(privateBusiness as unknown as typeof council, council, record),
  };
}
