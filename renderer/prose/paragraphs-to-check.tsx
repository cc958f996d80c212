import { TriangleAlert } from 'lucide-react';
import type { ParagraphToCheck } from '../../shared/domain/paragraph-to-check.ts';
import { useApp } from '../app/app-context.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';

/** The first words are enough to find a paragraph by. */
const mostLetters = 90;

/** Paragraphs that two windows changed at once: each stays in this list until somebody has looked at it. */
export function ParagraphsToCheck({ toCheck }: { toCheck: readonly ParagraphToCheck[] }) {
  const { client } = useApp();
  const act = useAct();
  if (toCheck.length === 0) return null;
  return (
    <section className="prose-checks" aria-label="Paragraphs to look at">
      <p className="prose-checks-head">
        <TriangleAlert aria-hidden="true" size="1.1em" />
        {toCheck.length === 1
          ? 'This paragraph was changed in two places at the same time. Both texts are in it. Please read it.'
          : 'These paragraphs were changed in two places at the same time. Both texts are in them. Please read them.'}
      </p>
      <ul className="plain-list">
        {toCheck.map(({ id, minute, paragraph, words }) => (
          <li key={id} className="prose-check">
            <q>{words.length > mostLetters ? `${words.slice(0, mostLetters)}…` : words}</q>
            <Button
              look="quiet"
              aria-label={`Looked at it: ${words.slice(0, mostLetters)}`}
              onPress={() => void act(() => client.call('prose.looked', { minute, paragraph }))}
            >
              Looked at it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
