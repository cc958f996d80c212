import { CallError } from '../../shared/contract/call-error.ts';
import type { CommitteeInList, committeeCalls } from '../../shared/contract/committees.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { Committee } from '../../shared/domain/committee.ts';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { Ledger, Reader } from '../ledger/ledger.ts';
import { authorOf } from './author-of.ts';
import { derivedId } from './derived-id.ts';

interface CommitteesParts {
  council: Ledger<typeof sharedNouns>;
  personal: Reader<typeof personalNouns>;
}

/** House style, stock phrases and quorum of each committee: what its minutes are written with. */
export function createCommittees(parts: CommitteesParts): HandlersOf<typeof committeeCalls> {
  const { council } = parts;
  const change = (label: string, work: Parameters<typeof council.change>[2]) =>
    council.change(authorOf(parts.personal), label, work);
  const known = (id: string): void => {
    if (council.row('committee', id) === null) throw new CallError('notFound', 'no such committee');
  };
  return {
    'committees.list': () =>
      council
        .rows('committee')
        .map((committee) => inList(council, committee))
        .sort((one, other) => one.name.localeCompare(other.name, 'en')),
    'committees.style'({ committee, base, words }) {
      known(committee);
      const [row] = council.rows('houseStyle', { committee });
      const own = Object.entries({ ...row?.words, ...words }).filter(([, text]) => text !== '');
      change('House style of the minutes changed', (tx) =>
        tx.set('houseStyle', row?.id ?? derivedId('houseStyle', committee), {
          committee,
          base,
          words: Object.fromEntries(own),
        }),
      );
      return null;
    },
    'committees.phrases'({ committee, set, remove }) {
      known(committee);
      const ids = set.map(({ key }) => phraseId(committee, key));
      if (new Set(ids).size < ids.length) throw new CallError('invalidInput', 'one key twice');
      const gone = remove.map((key) => phraseId(committee, key)).filter((id) => !ids.includes(id));
      change('Stock phrases changed', (tx) => {
        for (const id of gone) tx.delete('stockPhrase', id);
        for (const phrase of set) {
          const id = phraseId(committee, phrase.key);
          const place = tx.row('stockPhrase', id)?.position ?? lastPlace(tx, committee) + 1;
          tx.set('stockPhrase', id, { committee, ...phrase, position: place });
        }
      });
      return null;
    },
    'committees.quorum'({ committee, from, quorum }) {
      known(committee);
      change('Quorum changed', (tx) =>
        tx.set('committeeRule', derivedId('committeeRule', committee, from), {
          committee,
          from,
          quorum,
        }),
      );
      return null;
    },
  };
}

const lastPlace = (tx: Reader<typeof sharedNouns>, committee: string): number =>
  Math.max(-1, ...tx.rows('stockPhrase', { committee }).map(({ position }) => position));

const phraseId = (committee: string, key: string): string =>
  derivedId('stockPhrase', committee, key.toLowerCase());

function inList(council: Reader<typeof sharedNouns>, row: Committee): CommitteeInList {
  const committee = row.id;
  return {
    ...row,
    houseStyle: council.rows('houseStyle', { committee })[0] ?? null,
    phrases: council.rows('stockPhrase', { committee }),
    rules: council
      .rows('committeeRule', { committee })
      .sort((one, other) => (other.from ?? '').localeCompare(one.from ?? '')),
  };
}
