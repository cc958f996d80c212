import { wordDifferences } from '../../../shared/domain/word-differences.ts';

/** How a text becomes another: what goes out in square brackets and struck, what comes in between arrows and underlined. */
export function WordChanges({ before, after }: { before: string; after: string }) {
  if (before === after) return <p className="quiet small">Nothing is changed yet.</p>;
  return (
    <p className="word-changes">
      {wordDifferences(before, after).map(({ kind, text }, index, all) => {
        // words may come twice: their place is told by what stands before them
        const key = `${kind} ${all.slice(0, index).reduce((sum, one) => sum + one.text.length, 0)}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        if (kind === 'out')
          return (
            <del key={key}>
              <span className="visually-hidden">left out: </span>[{text}]
            </del>
          );
        return (
          <ins key={key}>
            <span className="visually-hidden">put in: </span>›{text}‹
          </ins>
        );
      })}
    </p>
  );
}
