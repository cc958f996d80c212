import { type ReactNode, useState } from 'react';
import { LineView } from './line-view.tsx';
import type { ShownPage } from './page-pane.tsx';
import { lineKey, type ReviewGroup } from './review-line.ts';
import type { Review } from './review-store.ts';

/** What every line needs: how to mend, and how to show its page. */
export interface Means {
  review: Review;
  onShow: (page: ShownPage) => void;
}

/** Lines under the heading of what they belong to. */
export function Groups({ groups, ...means }: Means & { groups: readonly ReviewGroup[] }) {
  return groups.map((group) => (
    <Group key={`${group.heading} ${group.lines[0]?.target.id ?? ''}`} group={group} {...means} />
  ));
}

function Group({ group, review, onShow }: Means & { group: ReviewGroup }) {
  return (
    <article className="review-group" aria-label={group.heading}>
      <h3>{group.heading}</h3>
      <ul className="plain-list lines">
        {group.lines.map((line) => (
          <LineView key={lineKey(line)} line={line} review={review} onShow={onShow} />
        ))}
      </ul>
    </article>
  );
}

/** Gives the focus to the head of a part, when what had it is about to go. */
export function focusPart(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>('summary')?.focus();
}

interface FoldedProps {
  /** Names the part, so that the focus can come back to it. */
  id?: string;
  heading: string;
  /** How many things are inside, 0 for a part that is not shown; null where the number says nothing. */
  count: number | null;
  isOpen?: boolean;
  children: ReactNode;
}

/** A part of the review under its own heading. What was never opened is not drawn: a pack has hundreds of lines. */
export function Folded({ id, heading, count, isOpen = false, children }: FoldedProps) {
  const [open, setOpen] = useState(isOpen);
  if (count === 0) return null;
  return (
    <details
      id={id}
      className="review-part"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>
          {heading}
          {count !== null && <span className="quiet"> ({count})</span>}
        </h2>
      </summary>
      {open && <div className="stack">{children}</div>}
    </details>
  );
}
