import { aPack, type Pack } from './a-pack.ts';
import { drawCosts } from './pack/costs.ts';
import { council, meeting } from './pack/council.ts';
import type { PackItem } from './pack/pack-item.ts';
import { drawSupplementLetter } from './pack/supplement-letter.ts';

/** A supplement to the sample meeting: one more appendix to item 5, printed pages again from 1. */
export async function aSupplement(more: { replaces?: boolean } = {}): Promise<Pack> {
  const item: PackItem = {
    number: '5',
    title: 'Harbour Road Flood Resilience Scheme',
    papers: [{ title: 'Appendix 4', draw: drawCosts }],
  };
  return aPack({
    items: [item],
    offset: 2,
    // two blanks before "for", as modern.gov writes it
    title: `(Public Pack)Item 5 - Appendix 4 Agenda Supplement  for ${council.committee}, ${meeting.numbers} ${meeting.clock24}`,
    modifiedAt: new Date('2026-03-10T09:30:00Z'),
    drawFront: (sheet, rangeOf) =>
      drawSupplementLetter(sheet, [item], { rangeOf, replaces: more.replaces ?? false }),
  });
}
