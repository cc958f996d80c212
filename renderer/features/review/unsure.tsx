import { CheckCheck } from 'lucide-react';
import { useRef } from 'react';
import { counted } from '../../app/meeting-words.ts';
import type { Means } from './groups.tsx';
import { LineView } from './line-view.tsx';
import { lineKey, type ReviewLine } from './review-line.ts';

/** What a person should look at, on top. A line goes when it is settled; the focus comes back here. */
export function Unsure({ lines, review, onShow }: Means & { lines: readonly ReviewLine[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="stack" aria-labelledby="to-check">
      <h2 id="to-check" tabIndex={-1} ref={heading}>
        {lines.length === 0 ? 'Nothing to check' : `${counted(lines.length, 'thing')} to check`}
      </h2>
      {lines.length === 0 && (
        <p className="readable">
          <CheckCheck aria-hidden="true" size="1.3em" /> Everything below was read with good reason
          or confirmed by somebody.
        </p>
      )}
      <ul className="plain-list lines">
        {lines.map((line) => (
          <LineView
            key={lineKey(line)}
            line={line}
            review={review}
            onShow={onShow}
            onSettled={() => heading.current?.focus()}
            isAlone
          />
        ))}
      </ul>
    </section>
  );
}
