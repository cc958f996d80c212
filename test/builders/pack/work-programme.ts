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
    'Cllr Ashdown-Lee Philippa Otterbourne',
  ],
  [
    '',
    'Street Markets',
    'Following the meeting on 13th March 2025, Members requested a report on stalls and charges',
    'Cllr Costello Rosalind Tewkes',
  ],
  [
    '17th September 25',
    'Air Quality',
    'Yearly report on the six places where the air is measured',
    'Cllr Ashdown-Lee Faith Lyddington',
  ],
  [
    '',
    'Community Safety Partnership',
    'Yearly report of the partnership',
    'Cllr Costello Gareth Penhallow',
  ],
  [
    '20th November 25',
    'Parks and Play Areas',
    'Condition of the 31 play areas and the order of their repair',
    'Cllr Ashdown-Lee Kerensa Ramsbury',
  ],
  [
    '',
    'Voluntary Sector Grants',
    'How the grants of 2024-25 were used',
    'Cllr Costello Rosalind Tewkes',
  ],
  [
    '15th January 26',
    'Library Opening Hours',
    'First year of the new hours',
    'Cllr Costello Rosalind Tewkes',
  ],
  [
    '',
    'Food Hygiene Inspections',
    'Inspections, ratings and the backlog of 2020',
    'Cllr Ashdown-Lee Faith Lyddington',
  ],
  ['', 'Tree Strategy', 'Draft for comment before Cabinet', 'Cllr Ashdown-Lee Kerensa Ramsbury'],
  [
    '12th March 26',
    'Recycling Service Performance',
    'First full year of the weekly food waste round',
    'Cllr Ashdown-Lee Simon Hallewell',
  ],
  [
    '',
    'Harbour Road Flood Resilience Scheme',
    'Options before the decision of Cabinet. Added at the meeting on 15th January 2026',
    'Cllr Ashdown-Lee Philippa Otterbourne',
  ],
  [
    '23rd April 26 (moved from 16th April 26)',
    'Leisure Centre Energy',
    'What the heat pumps saved in their first winter',
    'Cllr Costello Idris Coldwell',
  ],
  [
    '',
    'Burial Grounds',
    'Room left and the search for a new ground',
    'Cllr Costello Rosalind Tewkes',
  ],
  ['14th May 26 - cancelled', '', '', ''],
  [
    'Date to be determined',
    'Taxi Licensing',
    'Referred from the Licensing Committee: the age of vehicles',
    'Cllr Costello Gareth Penhallow',
  ],
  ['', 'Dark Skies', 'Street lighting on the headland', 'Cllr Ashdown-Lee Idris Coldwell'],
  [
    'Items for 2026-27',
    'Missed Collections',
    'Report asked for in September 2026',
    'Cllr Ashdown-Lee Simon Hallewell',
  ],
  [
    '',
    'Young Trees',
    'Survival after twelve months, as resolved on 15th January 2026',
    'Cllr Ashdown-Lee Kerensa Ramsbury',
  ],
  [
    '',
    'Task and Finish Group - Warm Homes',
    'Findings and recommendations of the group',
    'Cllr Costello Faith Lyddington',
  ],
  [
    'Next year',
    'Library Opening Hours',
    'Sunday opening at a second branch',
    'Cllr Costello Rosalind Tewkes',
  ],
];
