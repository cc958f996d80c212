import { aPack, type Pack } from './a-pack.ts';
import { drawBriefingNote } from './pack/briefing-note.ts';
import type { PackItem } from './pack/pack-item.ts';
import { recyclingNote } from './pack/recycling-note.ts';
import { sampleItems, sampleProfiles } from './pack/sample-items.ts';

/** The sample's pack published again without the paragraphs of item 4's note that begin so. */
export function aPackWithout(beginnings: readonly string[]): Promise<Pack> {
  const isKept = (passage: unknown) =>
    typeof passage !== 'string' || !beginnings.some((begun) => passage.startsWith(begun));
  const sections = recyclingNote.sections.map(({ title, passages }) => ({
    title,
    passages: passages.filter(isKept),
  }));
  const cut = (item: PackItem): PackItem => {
    const [report, ...appendices] = item.papers;
    if (item.number !== '4' || !report) return item;
    const draw: typeof report.draw = (sheet) =>
      drawBriefingNote(sheet, { ...recyclingNote, sections });
    return { ...item, papers: [{ ...report, draw }, ...appendices] };
  };
  return aPack({
    items: sampleItems(sampleProfiles).map(cut),
    modifiedAt: new Date('2026-03-06T11:45:00Z'),
  });
}
