/** For the list on F1. */
export const exportKeys = [{ keys: 'Ctrl + P', does: 'Print pages of this paper' }] as const;

/** The browser's own printing would print the window, not the paper. */
export const isPrintKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  event.key.toLowerCase() === 'p';
