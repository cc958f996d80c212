/**
 * Goes up and down a table whose rows each name a person (data-person) and hold radio buttons.
 * @param step "next" goes on by itself, after a choice; otherwise the arrow keys say where
 * @returns the person whose row has the keyboard, or null outside of any
 */
export function moveInGrid(
  event: KeyboardEvent,
  table: HTMLElement | null,
  step: 'next' | 'keys' = 'keys',
): string | null {
  const { target } = event;
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-person]') : null;
  if (row === null || table === null) return null;
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const by = step === 'next' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by !== 0) {
    event.preventDefault();
    const rows = [...table.querySelectorAll<HTMLElement>('[data-person]')];
    focusIn(rows[rows.indexOf(row) + by] ?? null);
  }
  return row.dataset['person'] ?? null;
}

/** The chosen radio button of a row, else its first. */
export function focusIn(row: HTMLElement | null): void {
  const inputs = [...(row?.querySelectorAll('input') ?? [])];
  (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
}
