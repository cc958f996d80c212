import { wards } from './council.ts';
import type { Sheet } from './sheet.ts';
import { drawTable } from './table.ts';
import { drawWardProfile } from './ward-profile.ts';

/**
 * A page for packs larger than the sample: in turn a profile with its chart, a page of close prose (about 350
 * words) and a page that is one table. The same index gives the same page; no two indexes give the same words.
 */
export function drawFillerPage(sheet: Sheet, index: number): void {
  const kind = index % 3;
  if (kind === 0) drawWardProfile(sheet, index);
  else if (kind === 1) drawProse(sheet, index);
  else drawFigures(sheet, index);
}

function drawProse(sheet: Sheet, index: number): void {
  const random = seeded(index);
  sheet.heading(`Street report ${index}`, 15);
  for (let paragraph = 1; ; paragraph += 1) {
    const words = Array.from({ length: 3 }, () => sentence(random)).join(' ');
    if (!sheet.fits(words)) return;
    sheet.block(`${index}.${paragraph} ${words}`);
  }
}

function drawFigures(sheet: Sheet, index: number): void {
  const random = seeded(index);
  sheet.heading(`Collections by street, table ${index}`, 15);
  const rows = Array.from({ length: 23 }, () => [
    `${pick(random, firsts)} ${pick(random, seconds)}`,
    pick(random, wards).name,
    String(40 + Math.floor(random() * 300)),
    (random() * 60).toFixed(1),
    String(Math.floor(random() * 90)),
  ]);
  drawTable(sheet, figureColumns, rows);
}

const figureColumns = [
  { title: 'Street', share: 0.32 },
  { title: 'Ward', share: 0.2 },
  { title: 'Households', share: 0.17 },
  { title: 'Rate, %', share: 0.13 },
  { title: 'Misses', share: 0.18 },
];

function sentence(random: () => number): string {
  const street = `${pick(random, firsts)} ${pick(random, seconds)}`;
  const count = 2 + Math.floor(random() * 60);
  return pick(random, sentences)
    .replace('STREET', street)
    .replace('WARD', pick(random, wards).name)
    .replace('COUNT', String(count))
    .replace('MATTER', pick(random, matters));
}

/** A small generator of even numbers in [0, 1), the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  // another factor than below: else neighbouring seeds run through the same numbers
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<Values extends readonly unknown[]>(
  random: () => number,
  values: Values,
): Values[number] {
  return values[Math.floor(random() * values.length)];
}

const firsts = [
  'Chandler',
  'Quarry',
  'Mill',
  'Orchard',
  'Saltern',
  'Priory',
  'Ropewalk',
  'Heron',
  'Weavers',
  'Lantern',
  'Cooper',
  'Tanyard',
] as const;
const seconds = [
  'Lane',
  'Street',
  'Rise',
  'Row',
  'Close',
  'Hill',
  'Walk',
  'Terrace',
  'Place',
  'Way',
] as const;
const matters = [
  'food waste caddies',
  'bins left across the footway',
  'the narrow bend by the chapel',
  'missed collections after bank holidays',
  'shared stores behind the shops',
  'garden waste in the spring',
  'noise before seven in the morning',
] as const;
const sentences = [
  'In STREET the crews counted COUNT households that put out MATTER on the wrong day, and a card was left at each.',
  'Residents of STREET in WARD ward wrote COUNT times about MATTER; all were answered within ten working days.',
  'The steward of STREET reports that MATTER took up most of the autumn, and that COUNT neighbours came to the open morning.',
  'A trial in WARD ward with a smaller vehicle ended complaints about MATTER in COUNT of the streets it served, STREET among them.',
  'For STREET the survey of 2025 found COUNT per cent content with the service, with MATTER named most often as what should be better.',
  'Officers will look again at MATTER when the works in STREET are done and COUNT parking places have been given back.',
  'The managing agent in STREET agreed to a store for COUNT bins, which should settle the question of MATTER in this part of WARD ward.',
] as const;
