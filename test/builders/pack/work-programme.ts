import { council } from './council.ts';
import type { Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

const columns = [
  { title: 'Date', share: 0.14 },
  { title: 'Title', share: 0.24 },
  { title: 'Detail', share: 0.4 },
  { title: 'Cabinet Member/ Lead Officer', share: 0.22 },
];

/** The programme of the municipal year, landscape: an empty date means the one above. */
export function drawWorkProgramme(sheet: Sheet): void {
  sheet.heading(`${council.committee} Work Programme 2025-26`, 15);
  sheet.block('Last updated 3rd March 2026', { style: 'italic' });
  drawTable(sheet, columns, rows);
}

const rows = [
  [
    '18th June 25',
    'Coastal Paths',
    'State of the paths after the winter, and the plan for their repair',
    'Cllr Ashdown-Lee\nPhilippa Otterbourne',
  ],
  [
    '',
    'Street Markets',
    'Following the meeting on 13th March 2025, Members requested a report on stalls and charges',
    'Cllr Costello\nRosalind Tewkes',
  ],
  [
    '17th September 25',
    'Air Quality',
    'Yearly report on the six places where the air is measured',
    'Cllr Ashdown-Lee\nFaith Lyddington',
  ],
  [
    '',
    'Community Safety Partnership',
    'Yearly report of the partnership',
    'Cllr Costello\nGareth Penhallow',
  ],
  [
    '20th November 25',
    'Parks and Play Areas',
    'Condition of the 31 play areas and the order of their repair',
    'Cllr Ashdown-Lee\nKerensa Ramsbury',
  ],
  [
    '',
    'Voluntary Sector Grants',
    'How the grants of 2024-25 were used',
    'Cllr Costello\nRosalind Tewkes',
  ],
  [
    '15th January 26',
    'Library Opening Hours',
    'First year of the new hours',
    'Cllr Costello\nRosalind Tewkes',
  ],
  [
    '',
    'Food Hygiene Inspections',
    'Inspections, ratings and the backlog of 2020',
    'Cllr Ashdown-Lee\nFaith Lyddington',
  ],
  ['', 'Tree Strategy', 'Draft for comment before Cabinet', 'Cllr Ashdown-Lee\nKerensa Ramsbury'],
  [
    '12th March 26',
    'Recycling Service Performance',
    'First full year of the weekly food waste round',
    'Cllr Ashdown-Lee\nSimon Hallewell',
  ],
  [
    '',
    'Harbour Road Flood Resilience Scheme',
    'Options before the decision of Cabinet. Added at the meeting on 15th January 2026',
    'Cllr Ashdown-Lee\nPhilippa Otterbourne',
  ],
  [
    '23rd April 26 (moved from 16th April 26)',
    'Leisure Centre Energy',
    'What the heat pumps saved in their first winter',
    'Cllr Costello\nIdris Coldwell',
  ],
  [
    '',
    'Burial Grounds',
    'Room left and the search for a new ground',
    'Cllr Costello\nRosalind Tewkes',
  ],
  ['14th May 26 - cancelled', '', '', ''],
  [
    'Date to be determined',
    'Taxi Licensing',
    'Referred from the Licensing Committee: the age of vehicles',
    'Cllr Costello\nGareth Penhallow',
  ],
  ['', 'Dark Skies', 'Street lighting on the headland', 'Cllr Ashdown-Lee\nIdris Coldwell'],
  [
    'Items for 2026-27',
    'Missed Collections',
    'Report asked for in September 2026',
    'Cllr Ashdown-Lee\nSimon Hallewell',
  ],
  [
    '',
    'Young Trees',
    'Survival after twelve months, as resolved on 15th January 2026',
    'Cllr Ashdown-Lee\nKerensa Ramsbury',
  ],
  [
    '',
    'Task and Finish Group - Warm Homes',
    'Findings and recommendations of the group',
    'Cllr Costello\nFaith Lyddington',
  ],
  [
    'Next year',
    'Library Opening Hours',
    'Sunday opening at a second branch',
    'Cllr Costello\nRosalind Tewkes',
  ],
];
