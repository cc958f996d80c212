import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CommitteeInList } from '../../../shared/contract/committees.ts';
import type { StockPhrase } from '../../../shared/domain/stock-phrase.ts';
import { shippedPhrases } from '../../../shared/prose/stock-phrases.ts';
import { useApp } from '../../app/app-context.ts';
import { newId } from '../../app/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KeepButton } from './keep-button.tsx';
import './house-style.css';

type Phrase = Pick<StockPhrase, 'key' | 'text'>;

interface Line extends Phrase {
  id: string;
}

/** The committee's own stock phrases: a semicolon, a few letters and a blank become a sentence. */
export function PhrasesForm({ committee }: { committee: CommitteeInList }) {
  const { client } = useApp();
  // what the lines were begun from: only what differs from it is sent, since another laptop may keep phrases too
  const [kept, setKept] = useState<readonly Phrase[]>(committee.phrases);
  const [lines, setLines] = useState<Line[]>(() =>
    committee.phrases.map(({ id, key, text }) => ({ id, key, text })),
  );
  const change = (id: string, part: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const filled = lines.filter(({ key, text }) => key.trim() !== '' || text !== '');
  return (
    <Details summary="Stock phrases">
      <div className="stack">
        <p className="readable">
          At the desk, type a semicolon, the letters and a blank: the words stand there instead.
          These are always there:
        </p>
        <dl className="phrases-there">
          {shippedPhrases.map(({ key, text }) => (
            <div key={key}>
              <dt>;{key}</dt>
              <dd>{text.trim()}</dd>
            </div>
          ))}
        </dl>
        {lines.map((line, index) => (
          <fieldset key={line.id} className="phrase">
            <legend className="visually-hidden">Phrase {index + 1}</legend>
            <TextField
              label="Letters"
              value={line.key}
              onChange={(key) => change(line.id, { key })}
            />
            <TextField
              label="Words"
              value={line.text}
              onChange={(text) => change(line.id, { text })}
            />
            <Button
              look="quiet"
              aria-label={`Take away phrase ${index + 1}`}
              onPress={() => setLines((before) => before.filter(({ id }) => id !== line.id))}
            >
              Take away
            </Button>
          </fieldset>
        ))}
        <div>
          <Button
            icon={Plus}
            onPress={() => setLines((before) => [...before, { id: newId(), key: '', text: '' }])}
          >
            A further phrase
          </Button>
        </div>
        <KeepButton
          wrong={wrongLine(filled)}
          onKeep={async () => {
            const phrases = filled.map(({ key, text }) => ({ key: key.trim(), text }));
            const changes = changedFrom(kept, phrases);
            await client.call('committees.phrases', { committee: committee.id, ...changes });
            setKept(phrases);
          }}
        >
          Keep the phrases
        </KeepButton>
      </div>
    </Details>
  );
}

function changedFrom(kept: readonly Phrase[], phrases: readonly Phrase[]) {
  const isIn = (list: readonly Phrase[], { key, text }: Phrase) =>
    list.some((one) => one.key === key && one.text === text);
  const keys = phrases.map(({ key }) => key);
  return {
    set: phrases.filter((phrase) => !isIn(kept, phrase)),
    remove: kept.map(({ key }) => key).filter((key) => !keys.includes(key)),
  };
}

function wrongLine(lines: readonly Line[]): string | null {
  const keys = lines.map(({ key }) => key.trim().toLowerCase());
  if (!keys.every((key) => /^[\p{L}\p{N}]{1,20}$/u.test(key)))
    return 'Each phrase needs letters of its own: up to 20 letters or figures, no blanks.';
  if (new Set(keys).size < keys.length) return 'Two phrases have the same letters.';
  return lines.every(({ text }) => text !== '') ? null : 'A phrase has no words yet.';
}
