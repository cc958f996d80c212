import type { ChairAsk } from '../../../shared/contract/chair.ts';
import { actionAddress } from '../../app/route.ts';
import { askWords } from './chair-words.ts';

/** Asks with who is to act and where they stand; each leads to its history in the ledger. */
export function AskLines({ asks }: { asks: readonly ChairAsk[] }) {
  return (
    <ul className="plain-list stack">
      {asks.map((ask) => (
        <li key={ask.id} className="chair-ask">
          <p>
            <a href={actionAddress(ask.id)}>{ask.text.trim() || ask.title || 'No words yet'}</a>
          </p>
          <p className="quiet">{askWords(ask)}</p>
        </li>
      ))}
    </ul>
  );
}
