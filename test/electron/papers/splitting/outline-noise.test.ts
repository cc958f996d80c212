import { expect, it } from 'vitest';
import { outlineNoise } from '../../../../electron/papers/splitting/outline-noise.ts';
import { aDocument, anItem } from '../../../builders/a-pack-reading.ts';
import { aBookmark } from '../../../builders/page-text.ts';

const items = [
  anItem({ title: 'Ferries', pdfPages: [3, 6], documents: [aDocument({ title: 'Annex A' })] }),
  anItem({ title: 'Quays', pdfPages: null }),
];

it('tells bookmarks of headings inside an item, and no papers, items or other pages', () => {
  const outline = [
    aBookmark('2 Ferries', 3),
    aBookmark('1 Purpose of the Note', 3, { depth: 1, destination: 'place' }),
    aBookmark('Annex A', 5, { depth: 1, destination: 'place' }),
    aBookmark('Appendix 1 - Fares', 5, { depth: 1 }),
    aBookmark('4 Next Steps', 6, { depth: 2, destination: 'place' }),
    aBookmark('Somewhere else', 9, { depth: 1, destination: 'place' }),
    aBookmark('Nowhere', 4, { pdfPage: null, depth: 1, destination: 'place' }),
  ];
  expect(outlineNoise(outline, items)).toEqual(['1 Purpose of the Note', '4 Next Steps']);
});
