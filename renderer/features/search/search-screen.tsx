import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SearchHit, SnippetPart } from '../../../shared/contract/search.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { hitAddress, hitKinds } from '../../app/hit-words.ts';
import { counted } from '../../app/meeting-words.ts';
import { useTitle } from '../../app/use-title.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { createSearchStore, type SearchState } from './search-store.ts';
import './search.css';

/** One box over all packs, papers, earlier minutes and people. The words stand in the address. */
export function SearchScreen({ words }: { words: string }) {
  // the words themselves stay out of the window's title: they may be of an exempt matter
  useTitle('Search');
  const { client, navigation, announcer } = useApp();
  const [search] = useState(() => createSearchStore(client, ''));
  const state = useStore(search.store);
  useEffect(() => {
    search.find(words);
    return () => search.stop();
  }, [search, words]);
  const summary = summaryWords(state);
  useEffect(() => {
    if (summary !== '') announcer.say(summary);
  }, [summary, announcer]);
  return (
    <Screen title="Search">
      <search className="stack">
        <TextField
          label="Words to look for"
          hint="In all packs, papers, earlier minutes and names. Endings and accents do not matter."
          type="search"
          value={words}
          onChange={(typed) => navigation.replace({ screen: 'search', words: typed })}
          takesFocus
        />
      </search>
      {state.problem && (
        <Notice kind="wrong">
          <p>{callErrorSentence(state.problem)}</p>
        </Notice>
      )}
      {summary && <p>{summary}</p>}
      {state.result?.unread && (
        <Notice kind="note">
          <p>{state.result.unread}</p>
        </Notice>
      )}
      {state.result && <Hits hits={state.result.hits} words={state.answered} />}
    </Screen>
  );
}

function summaryWords({ result, answered }: SearchState): string {
  if (result === null) return '';
  if (result.hits.length === 0) {
    return `Nothing was found for “${answered}”. Try fewer words, or only the beginning of one.`;
  }
  const count = counted(result.hits.length, 'place');
  return result.more ? `The best ${count}. Add a word to narrow it down.` : `${count} found.`;
}

function Hits({ hits, words }: { hits: readonly SearchHit[]; words: string }) {
  return hitKinds.map(({ kind, heading }) => {
    const ofKind = hits.filter((hit) => hit.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <section key={kind} className="stack" aria-labelledby={`hits-${kind}`}>
        <h2 id={`hits-${kind}`}>
          {heading} <span className="quiet">({ofKind.length})</span>
        </h2>
        <ul className="plain-list">
          {ofKind.map((hit) => (
            <li key={hitKey(hit)} className="hit">
              <a href={hitAddress(hit, words)}>{hit.title}</a>
              <p className="quiet small">{hit.where}</p>
              <Snippet hit={hit} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Snippet({ hit }: { hit: SearchHit }) {
  if (hit.snippet.length === 0) return null;
  return (
    <p>
      {positioned(hit.snippet).map(({ at, text, hit: isHit }) =>
        isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </p>
  );
}

const hitKey = ({ hash, pdfPage, meeting, item, title }: SearchHit): string =>
  [hash, pdfPage, meeting, item, title].join(' ');

/** The parts with the place each begins at, which tells equal parts apart. */
function positioned(parts: readonly SnippetPart[]): (SnippetPart & { at: number })[] {
  const before = (index: number) =>
    parts.slice(0, index).reduce((sum, { text }) => sum + text.length, 0);
  return parts.map((part, index) => ({ ...part, at: before(index) }));
}
