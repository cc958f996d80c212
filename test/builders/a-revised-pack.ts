import { aPack, type Pack } from './a-pack.ts';
import { type BriefingNote, drawBriefingNote, type Passage } from './pack/briefing-note.ts';
import type { PackItem } from './pack/pack-item.ts';
import { recyclingNote } from './pack/recycling-note.ts';
import { sampleItems, sampleProfiles } from './pack/sample-items.ts';

/** What the revision changed, word for word, in the note of item 4. */
export const corrections: [string, string][] = [
  ['49.6 %, 6.5 percentage points', '49.3 %, 6.2 percentage points'],
  ['112 in 100,000 and fell to 58', '112 in 100,000 and fell to 61'],
  [
    'Complaints followed the same course: 431 in the first quarter, 118 in the last.',
    'Complaints fell as misses did, from 431 in the first quarter to 118 in the last.',
  ],
];

/**
 * The sample's pack published again two days later: two figures corrected, a paragraph reworded, and one more
 * section put in after the executive summary, which moves all that follows by two pages.
 */
export async function aRevisedPack(): Promise<Pack> {
  return aPack({
    items: sampleItems(sampleProfiles).map(revised),
    modifiedAt: new Date('2026-03-06T11:45:00Z'),
  });
}

function revised(item: PackItem): PackItem {
  const [report, ...appendices] = item.papers;
  if (item.number !== '4' || !report) return item;
  const draw: typeof report.draw = (sheet) => drawBriefingNote(sheet, corrected(recyclingNote));
  return { ...item, papers: [{ ...report, draw }, ...appendices] };
}

function corrected(note: BriefingNote): BriefingNote {
  const passage = (one: Passage): Passage => (typeof one === 'string' ? correct(one) : one);
  const sections = note.sections.map(({ title, passages }) => ({
    title,
    passages: passages.map(passage),
  }));
  const after = sections.findIndex(({ title }) => title === 'Executive summary') + 1;
  return { ...note, sections: sections.toSpliced(after, 0, putIn) };
}

function correct(words: string): string {
  return corrections.reduce((text, [wrong, right]) => text.replace(wrong, right), words);
}

const putIn = {
  title: 'Corrections to the note of 4 March',
  passages: [
    'The rate of the borough was worked out anew after the scales of two vehicles were found to weigh too much. It is 49.3 %, not 49.6 %. The rates of the wards in Appendix 1 do not change.',
    {
      columns: [
        { title: 'Quarter', share: 0.25 },
        { title: 'As first printed', share: 0.25 },
        { title: 'Corrected', share: 0.25 },
        { title: 'Difference', share: 0.25 },
      ],
      rows: [
        ['First', '47.2 %', '46.9 %', '-0.3'],
        ['Second', '49.1 %', '48.8 %', '-0.3'],
        ['Third', '50.8 %', '50.5 %', '-0.3'],
        ['Fourth', '51.3 %', '51.0 %', '-0.3'],
      ],
    },
    'Misses in the last quarter were 61 in 100,000. Three reports had been counted as repeats of one.',
    ...[
      'The vehicles’ scales are tested every spring by an outside firm. From now on each is also driven over the weighbridge once a month, full and empty, and the difference is written down.',
      'The two scales had drifted since a repair in July. The crews had noticed that the figures at the end of the day did not fit, and had told the workshop twice; the workshop had no way to pass this on.',
      'The internal auditor has looked at how weights reach the return to the government. Her three recommendations, on testing, on telling and on signing off, are accepted and will be in place by June.',
      'No payment to the Council or by it hangs on the figures that were wrong.',
    ],
  ],
} satisfies BriefingNote['sections'][number];
