import { type OpenPaper, openPaper } from './open-paper.ts';

/** Open files hold tens of megabytes each. */
const mostOpen = 3;
/** Long enough to go from the review to the reading screen without opening the file again. */
const keptMs = 30_000;

interface Held {
  paper: Promise<OpenPaper>;
  borrowers: number;
  closing: ReturnType<typeof setTimeout> | undefined;
}

export interface Loan {
  /** Rejects with PaperCannotOpen. */
  paper: Promise<OpenPaper>;
  giveBack(): void;
  /** The file hangs: it is closed for all, and opened anew for whoever asks next. */
  discard(): void;
}

/** By address, oldest first. Shared by all screens, so that one file is never open twice for reading. */
const shelf = new Map<string, Held>();

/** Opens a file, or shares it with whoever has it open. Each loan must be given back. */
export function borrowPaper(url: string): Loan {
  const held = shelf.get(url) ?? open(url);
  clearTimeout(held.closing);
  held.borrowers += 1;
  let given = false;
  const giveBack = () => {
    if (given) return;
    given = true;
    held.borrowers -= 1;
    if (held.borrowers === 0) held.closing = setTimeout(() => close(url, held), keptMs);
  };
  return {
    paper: held.paper,
    giveBack,
    discard: () => {
      given = true;
      close(url, held);
    },
  };
}

function open(url: string): Held {
  for (const [other, held] of shelf) {
    if (shelf.size < mostOpen) break;
    if (held.borrowers === 0) close(other, held);
  }
  const held: Held = { paper: openPaper(url), borrowers: 0, closing: undefined };
  shelf.set(url, held);
  // whoever borrowed it hears why; the next one may try again
  held.paper.catch(() => shelf.delete(url));
  return held;
}

function close(url: string, held: Held): void {
  clearTimeout(held.closing);
  if (shelf.get(url) === held) shelf.delete(url);
  // a file that never opened has nothing to close
  held.paper.then((paper) => paper.close()).catch(() => undefined);
}
