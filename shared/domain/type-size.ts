export type TypeSizeStep = 'smaller' | 'larger';

/** Sizes of type that A− and A+ step through, in per cent. */
const typeSizes = [100, 115, 130, 150, 175, 200] as const;

/** The next size of type in per cent; the same one at the end of the row. */
export function stepTypeSize(size: number, step: TypeSizeStep): number {
  if (step === 'larger') return typeSizes.find((known) => known > size) ?? size;
  return typeSizes.findLast((known) => known < size) ?? size;
}
