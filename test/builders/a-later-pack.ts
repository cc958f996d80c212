import { aPack } from './a-pack.ts';
import { drawFrontSheet } from './pack/front-sheet.ts';
import type { PackItem } from './pack/pack-item.ts';

const items: PackItem[] = [
  { number: '1', title: 'Apologies and Substitutions', papers: [] },
  {
    number: '2',
    title: 'Minutes',
    subItems: [
      { label: 'a', title: 'To agree the minutes of the meeting held on the 12th of March 2026' },
    ],
    papers: [],
  },
  { number: '3', title: 'Any Other Business', papers: [] },
];

/** The agenda of the sample committee's next meeting, on 16 April 2026: two pages and no papers. */
export async function aLaterPack(): Promise<Uint8Array> {
  const day = 'Thursday, 16th April, 2026';
  const { bytes } = await aPack({
    items,
    frontSheetOnly: true,
    drawFront: (sheet, rangeOf) => drawFrontSheet(sheet, 'listed', { items, rangeOf, day }),
  });
  return bytes;
}
