const name = 'moothall.plain-text-box';

/** Whether prose is typed in the plain text box in this window's browser; not so at first. */
export function isPlainBoxKept(): boolean {
  try {
    return localStorage.getItem(name) === 'yes';
  } catch {
    return false; // a browser that keeps nothing for this address
  }
}

export function keepPlainBox(isPlain: boolean): void {
  try {
    localStorage.setItem(name, isPlain ? 'yes' : 'no');
  } catch {
    // as above: the choice holds until the screen is left
  }
}
