import type { PaperFile } from '../../../shared/contract/papers.ts';
import './panels.css';

interface ContentsPanelProps {
  file: PaperFile;
  pdfPage: number;
  onGo: (pdfPage: number) => void;
}

/** Headings and bookmarks of the file; the last one before the page in hand is marked. */
export function ContentsPanel({ file, pdfPage, onGo }: ContentsPanelProps) {
  const here = file.outline.findLastIndex((line) => line.pdfPage <= pdfPage);
  return (
    <nav className="reading-panel" aria-label="Contents" tabIndex={-1}>
      {file.outline.length === 0 && <p className="quiet">This file has no headings of its own.</p>}
      <ol className="plain-list">
        {keyed(file.outline).map(({ line, key }, index) => (
          <li key={key}>
            <button
              type="button"
              className={`column-go contents-depth-${Math.min(line.depth, 4)}`}
              aria-current={index === here ? 'location' : undefined}
              onClick={() => onGo(line.pdfPage)}
            >
              {line.title}
              <span className="quiet small">{shortName(file, line.pdfPage)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** "Page 12": the column has no room for "of the pack". */
function shortName(file: PaperFile, pdfPage: number): string {
  const printed = file.pages[pdfPage - 1]?.printed ?? null;
  return printed === null ? `PDF page ${pdfPage}` : `Page ${printed}`;
}

/** Bookmarks may repeat: page, words and how often they came before tell them apart. */
function keyed(outline: PaperFile['outline']) {
  const seen = new Map<string, number>();
  return outline.map((line) => {
    const name = `${line.pdfPage} ${line.title}`;
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return { line, key: `${name} ${times}` };
  });
}
