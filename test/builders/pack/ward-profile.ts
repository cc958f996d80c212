import { drawChart } from './chart.ts';
import { wards } from './council.ts';
import type { Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

/** A page of figures about one ward in one year; figures grow from the ward's households and the year. */
export function drawWardProfile(sheet: Sheet, index: number): void {
  const ward = wards[index % wards.length] ?? wards[0];
  const year = 2025 - Math.floor(index / wards.length);
  const rates = ratesOf(ward.rate, year);
  const before = ratesOf(ward.rate, year - 1);
  const [mean, meanBefore] = [average(rates), average(before)];
  sheet.block('Appendix 1', { align: 'right', size: 10, style: 'italic' });
  sheet.heading(`${ward.name} ward, ${year}`, 15);
  sheet.block(
    `${ward.name} has ${figure(ward.households)} households. Its recycling rate in ${year} was ${mean} %, against ${meanBefore} % in the year before. ${comparison(mean)}`,
  );
  drawChart(sheet, {
    title: `Recycling rate in ${ward.name} by quarter`,
    unit: ' %',
    labels: ['Q1', 'Q2', 'Q3', 'Q4'],
    series: [
      { name: String(year - 1), values: before },
      { name: String(year), values: rates },
    ],
  });
  drawTable(sheet, wardColumns, wardRows(ward.households, mean));
  sheet.block(remarks[index % remarks.length] ?? '');
}

/** Household waste of a household in a year. */
const tonnesEach = 0.736;

const wardColumns = [
  { title: 'Collected, tonnes', share: 0.4 },
  { title: 'Year', share: 0.2 },
  { title: 'For each household, kg', share: 0.4 },
];

function wardRows(households: number, rate: number): string[][] {
  const total = households * tonnesEach;
  const parts: [string, number][] = [
    ['Rubbish', 1 - rate / 100],
    ['Paper, card, glass, metal, plastic', (rate / 100) * 0.48],
    ['Food waste', (rate / 100) * 0.315],
    ['Garden waste', (rate / 100) * 0.205],
  ];
  return parts.map(([name, part]) => [
    name,
    figure(Math.round(total * part)),
    figure(Math.round((1000 * total * part) / households)),
  ]);
}

/** Rates of the four quarters around the year's mean; the great rise came between 2024 and 2025. */
function ratesOf(mean2025: number, year: number): number[] {
  const back = 2025 - year;
  const mean = back === 0 ? mean2025 : Math.max(5, mean2025 - 6.5 - 0.3 * (back - 1));
  return seasons.map((season) => Math.round((mean + season) * 10) / 10);
}

const seasons = [-1.9, -0.3, 1.2, 1];

function average(values: number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}

function comparison(rate: number): string {
  return rate > 49.6
    ? 'It lies above the rate of the borough.'
    : 'It lies below the rate of the borough, mostly because of flats with shared bins.';
}

function figure(value: number): string {
  return value.toLocaleString('en-GB');
}

const remarks = [
  'Crews report fewer spoiled loads since the cards were brought in. Two streets near the castle are still served late on market days, and the round will start there at six from April.',
  'Four blocks on the quay have no room for a food bin. A shared store at the old ice house is being looked at with the Harbour Commissioners.',
  'The school and the surgery share a round with the houses since May. Missed collections fell by half after the change.',
  'Parked cars at the bend of Northgate Rise held up the vehicle on 31 days. A smaller vehicle takes this round from April.',
  'This ward has the most stewards. The allotment society takes leaf mould from the depot every autumn.',
  'The students’ houses change hands in July; a second round for bulky things is run in the last week of that month.',
  'The flood of January 2025 spoiled one week’s recycling on the lower street. It is left out of the rate.',
  'The new homes at Westfield Park were added to the round in September; their first quarter is not yet typical.',
];
