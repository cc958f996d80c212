/**
 * A sentence of house style with its gaps filled: "{person} arrived at {time}." Each gap is filled once, so that a
 * name which itself looks like a gap stays what it is; a gap without a value is left out.
 */
export function fillWords(sentence: string, values: Readonly<Record<string, string>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, gap: string) =>
    Object.hasOwn(values, gap) ? (values[gap] ?? '') : '',
  );
}

/** Names in a cell of a table; where one has a comma of its own ("Mr Hall, OBE") semicolons part them. */
export const namesInRow = (names: readonly string[]): string =>
  names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');

/** "A", "A and B", "A, B and C", with the joining word of the house style. */
export function joinedNames(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${and}${last}`;
}
