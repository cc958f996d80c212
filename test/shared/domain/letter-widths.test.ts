import fc from 'fast-check';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, it } from 'vitest';
import { lettersAlong } from '../../../shared/domain/letter-widths.ts';

const size = 12;
const document = await PDFDocument.create();
const words = fc.stringMatching(/^[A-Za-z0-9 .,:;()%/'+-]{1,90}$/);

it('has every letter where Helvetica sets it', async () => {
  const font = await document.embedFont(StandardFonts.Helvetica);
  // kerned pairs, which Word does not set by default, are left out
  const along = (printed: string) =>
    printed.split('').reduce((sum, letter) => sum + font.widthOfTextAtSize(letter, size), 0);
  fc.assert(
    fc.property(words, (printed) => {
      const edges = lettersAlong(printed, along(printed));
      expect(edges).toHaveLength(printed.length + 1);
      for (const [index, edge] of edges.entries())
        expect(edge).toBeCloseTo(along(printed.slice(0, index)), 6);
    }),
  );
});

it('has every letter of a face with serifs within a letter of its place', async () => {
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const printed =
    'It will still be illegible in all, whom we would wish a warm summer WITH MAMMOTHS';
  const edges = lettersAlong(printed, font.widthOfTextAtSize(printed, size));
  for (const [index, edge] of edges.entries())
    expect(Math.abs(edge - font.widthOfTextAtSize(printed.slice(0, index), size))).toBeLessThan(
      size * 0.6,
    );
});

it('sets letters with accents as wide as without, and gives accents no room', () => {
  expect(lettersAlong('éàî', 100)).toEqual(lettersAlong('eai', 100));
  expect(lettersAlong('e\u0301a', 100)).toEqual([0, 50, 50, 100]);
  expect(lettersAlong('\u0301\u0300', 10)).toEqual([0, 5, 10]);
  expect(lettersAlong('', 10)).toEqual([0]);
});
