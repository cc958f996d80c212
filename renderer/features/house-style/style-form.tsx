import { useState } from 'react';
import type { CommitteeInList } from '../../../shared/contract/committees.ts';
import type { MinutesWord } from '../../../shared/minutes/styles/english-words.ts';
import { shippedStyles, styleOf } from '../../../shared/minutes/styles/style-of.ts';
import { useApp } from '../../app/app-context.ts';
import { Details } from '../../ui/details.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KeepButton } from './keep-button.tsx';

/** Words that differ from council to council most often; the rest is folded away. */
const often: readonly MinutesWord[] = [
  'title',
  'resolvedOne',
  'resolvedSeveral',
  'requested',
  'chair',
  'viceChair',
  'members',
  'coOpted',
  'otherMembers',
  'employees',
  'others',
  'noDeclarations',
  'noOtherBusiness',
  'approvedSigned',
  'closing',
];

/** Which shipped style its minutes are written in, and its own words in place of those of the style. */
export function StyleForm({ committee }: { committee: CommitteeInList }) {
  const { client } = useApp();
  const usual = styleOf(committee.houseStyle, committee).name;
  const [base, setBase] = useState(committee.houseStyle?.base || usual);
  const [words, setWords] = useState<Record<string, string>>(committee.houseStyle?.words ?? {});
  // what the form was begun from: only what differs from it is sent, since another laptop may keep words too
  const [kept, setKept] = useState({ base: committee.houseStyle?.base ?? '', words });
  const style = shippedStyles.find(({ name }) => name === base) ?? styleOf(null, committee);
  const all = Object.keys(style.words) as MinutesWord[];
  const field = (key: MinutesWord) => (
    <WordField
      key={key}
      shipped={style.words[key]}
      own={words[key] ?? ''}
      onChange={(text) => setWords((before) => withWord(before, key, text))}
    />
  );
  return (
    <div className="stack">
      <SelectField
        label="Style of the minutes"
        options={shippedStyles.map(({ name }) => ({ value: name, label: name }))}
        value={base}
        onChange={setBase}
      />
      <Details summary="Your own words">
        <div className="stack">
          <p className="readable">
            Leave a field empty to keep the words above it. Names in curly brackets are filled in by
            Moothall: keep them.
          </p>
          {often.filter((key) => all.includes(key)).map(field)}
          <Details summary="All other words">
            <div className="stack">{all.filter((key) => !often.includes(key)).map(field)}</div>
          </Details>
        </div>
      </Details>
      <KeepButton
        wrong={wrongWords(words, style.words)}
        onKeep={async () => {
          await client.call('committees.style', {
            committee: committee.id,
            ...(base !== kept.base && { base }),
            words: changedWords(kept.words, words),
          });
          setKept({ base, words });
        }}
      >
        Keep the style
      </KeepButton>
    </div>
  );
}

interface WordFieldProps {
  shipped: string;
  own: string;
  onChange: (text: string) => void;
}

function WordField({ shipped, own, onChange }: WordFieldProps) {
  return (
    <TextField
      label={shipped.trim() === '' ? '(prints nothing)' : shipped}
      value={own}
      onChange={onChange}
    />
  );
}

/** An empty field has the words of the style. */
function withWord(words: Record<string, string>, key: string, text: string) {
  const { [key]: _before, ...others } = words;
  return text === '' ? others : { ...others, [key]: text };
}

/** Own words that are others now; "" for those that were taken away. */
function changedWords(kept: Record<string, string>, words: Record<string, string>) {
  const keys = [...new Set([...Object.keys(kept), ...Object.keys(words)])];
  const changed = keys.filter((key) => kept[key] !== words[key]);
  return Object.fromEntries(changed.map((key) => [key, words[key] ?? '']));
}

/** Names to be filled in that the style has and the own words lost. */
function wrongWords(
  own: Record<string, string>,
  shipped: Readonly<Record<string, string>>,
): string | null {
  for (const [key, text] of Object.entries(own)) {
    const known: string[] = shipped[key]?.match(/\{\w+\}/g) ?? [];
    const unknown = (text.match(/\{\w+\}/g) ?? []).find((name) => !known.includes(name));
    if (unknown !== undefined)
      return `“${text}”: nothing is filled in for ${unknown}. Use ${known.join(' or ') || 'no curly brackets'} there.`;
  }
  return null;
}
