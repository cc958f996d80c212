import type { Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

/** The appendix that came later: costs of option B by year. */
export function drawCosts(sheet: Sheet): void {
  sheet.block('Appendix 4', { align: 'right', size: 10, style: 'italic' });
  sheet.heading('Costs of option B by year, £ thousand', 15);
  const columns = [
    { title: 'Part of the works', share: 0.4 },
    { title: '2026-27', share: 0.15 },
    { title: '2027-28', share: 0.15 },
    { title: '2028-29', share: 0.15 },
    { title: 'Total', share: 0.15 },
  ];
  drawTable(sheet, columns, [
    ['Wall and panels', '120', '980', '640', '1,740'],
    ['Pumping station', '210', '890', '60', '1,160'],
    ['Storage below the car park', '40', '1,105', '0', '1,145'],
    ['Services, roads and paving', '65', '240', '295', '600'],
    ['Reserve for risk', '0', '300', '255', '555'],
    ['In all', '435', '3,515', '1,250', '5,200'],
  ]);
  sheet.block(
    'The sums are at prices of the third quarter of 2025. They were not ready when the agenda was printed, because the price of the sheet piles was confirmed on 9 March 2026.',
  );
}
