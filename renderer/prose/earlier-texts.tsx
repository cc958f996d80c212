import { useEffect, useState } from 'react';
import type { ProseVersion } from '../../shared/contract/prose.ts';
import { londonClock, londonDate } from '../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../shared/domain/format-date.ts';
import { wordDifferences } from '../../shared/domain/word-differences.ts';
import { readProse } from '../../shared/prose/prose-document.ts';
import { blocksOf, plainText } from '../../shared/prose/prose-plain-text.ts';
import { useApp } from '../app/app-context.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { ProseSession } from './prose-session.ts';

interface EarlierTextsProps {
  session: ProseSession;
  readOnly: boolean;
  onClose: () => void;
}

/** What the prose said before, newest first, each set against what it says now; each can be put back. */
export function EarlierTexts({ session, readOnly, onClose }: EarlierTextsProps) {
  const { client, announcer } = useApp();
  const act = useAct();
  const { minute, prose } = session;
  const [now] = useState(() => plainText(readProse(prose)));
  const [versions, setVersions] = useState<ProseVersion[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const asked = act(async () => {
      const found = await client.call('prose.versions', { minute });
      if (isWanted) setVersions(found);
    });
    asked.then((sentence) => isWanted && setProblem(sentence), setProblem);
    return () => {
      isWanted = false;
    };
  }, [act, client, minute]);
  const putBack = (words: string) => {
    session.replace(blocksOf(words));
    announcer.say('That text is back. The one before it is in this list too.');
    onClose();
  };
  const earlier = versions?.filter(({ words }) => words !== now) ?? [];
  return (
    <Dialog title="Earlier texts" isOpen onClose={onClose} wide>
      {problem && <p className="field-error">{problem}</p>}
      {versions && earlier.length === 0 && <p>This minute said nothing else before.</p>}
      {earlier.length > 0 && (
        <>
          <p className="quiet">
            Words that have gone since are struck out; words that came since are underlined.
          </p>
          <ol className="plain-list prose-versions">
            {earlier.map(({ words, by, at }) => (
              <li key={`${at} ${by}`} className="prose-version">
                <h3>{`${whenWords(at)}${by === '' ? '' : `, ${by}`}`}</h3>
                <p className="prose-version-words">
                  <Differences before={words} now={now} />
                </p>
                {!readOnly && (
                  <Button
                    aria-label={`Put this text back: ${whenWords(at)}`}
                    onPress={() => putBack(words)}
                  >
                    Put this text back
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      <Button onPress={onClose}>Close</Button>
    </Dialog>
  );
}

function Differences({ before, now }: { before: string; now: string }) {
  let place = 0;
  return wordDifferences(before, now).map(({ kind, text }) => {
    place += text.length;
    const key = `${place} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    return kind === 'out' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
  });
}

function whenWords(at: string): string {
  const moment = new Date(at);
  return `${formatShortDate(londonDate(moment))}, ${londonClock(moment)}`;
}
