import type { Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

export function drawGlossary(sheet: Sheet): void {
  sheet.block('Appendix 2', { align: 'right', size: 10, style: 'italic' });
  sheet.heading('Terms and method', 15);
  const terms = [
    [
      'Recycling rate',
      'Weight sent for reuse, recycling and composting as a part of all household waste. Street sweepings and rubble are left out.',
    ],
    ['Rubbish', 'What is left and is burnt for heat and power at Oxmoor.'],
    [
      'Missed collection',
      'A bin put out in time and not emptied, reported within two working days.',
    ],
    ['Spoiled', 'A load or part of a load that the sorting hall refuses.'],
    ['Caddy', 'The brown bin of 23 litres for food waste, with a small one for the kitchen.'],
    [
      'Steward',
      'A resident of a block who looks after its bins and tells neighbours what goes where.',
    ],
    ['Household', 'A dwelling on the list for council tax on 1 October of the year.'],
  ];
  drawTable(
    sheet,
    [
      { title: 'Term', share: 0.26 },
      { title: 'Meaning here', share: 0.74 },
    ],
    terms,
  );
  sheet.block(
    'Weights come from the weighbridge at Quarry Lane, and by ward from the vehicles’ own scales, which agree within 2 %. Figures for the last quarter are provisional until the return of June 2026.',
  );
  sheet.newPage();
  sheet.heading('Rounds and vehicles', 15);
  const rounds = Array.from({ length: 12 }, (_, index) => [
    `Round ${index + 1}`,
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'][index % 5] ?? '',
    String(2410 + ((index * 379) % 800)),
    index % 3 === 0 ? 'Electric, 26 tonnes' : 'Diesel, 26 tonnes',
    String(31 + ((index * 17) % 74)),
  ]);
  const columns = [
    { title: 'Round', share: 0.18 },
    { title: 'Day', share: 0.2 },
    { title: 'Households', share: 0.18 },
    { title: 'Vehicle', share: 0.26 },
    { title: 'Misses in 100,000', share: 0.18 },
  ];
  drawTable(sheet, columns, rounds);
}

export function drawRisks(sheet: Sheet): void {
  sheet.block('Appendix 1', { align: 'right', size: 10, style: 'italic' });
  sheet.heading('Risk register of the scheme', 15);
  const columns = [
    { title: 'No.', share: 0.08 },
    { title: 'Risk', share: 0.37 },
    { title: 'Likely', share: 0.1 },
    { title: 'What is done about it', share: 0.45 },
  ];
  const rows = risks.map(([risk, likely, answer], index) => [
    String(index + 1),
    risk,
    likely,
    answer,
  ]);
  drawTable(sheet, columns, rows);
}

const risks: [string, string, string][] = [
  [
    'Old footings below the quay are deeper than drawn',
    'Medium',
    'Six borings in February 2026; rate for extra concrete agreed in the tender',
  ],
  [
    'The planning decision comes later than September',
    'Low',
    'Advice before the application taken in March; highways and heritage asked early',
  ],
  ['Prices of steel rise', 'Medium', 'Sheet piles ordered with the contract; reserve of 12 %'],
  [
    'A surge tide during the works',
    'Medium',
    'No work from November to February; temporary barriers kept on site',
  ],
  [
    'The pumping station is heard in the bedrooms beside it',
    'Low',
    'Pumps under water; measured before and after; limit written into the contract',
  ],
  [
    'Eels and sea trout cannot pass the outfall',
    'Low',
    'Flap with a pass for fish; agreed with the Environment Agency',
  ],
  [
    'Shops lose trade while the square is dug up',
    'High',
    'Square done in two halves, both outside July and August; signs and a rent holiday for stalls',
  ],
  [
    'Remains of the medieval quay are found',
    'Medium',
    'An archaeologist watches; three weeks kept free in the programme',
  ],
  [
    'The power supply is not ready for the pumps',
    'Low',
    'Ordered in 2025; generator hired if late',
  ],
  [
    'Glass panels are broken',
    'Medium',
    'Laminated panels, two spare; cost of one a year in the running costs',
  ],
  ['The levy is not paid in one year', 'Low', 'The capital programme bridges up to £0.3 million'],
  [
    'Residents cannot get in or out by car',
    'High',
    'Passes for the old creamery; the last 20 metres always open for care and emergencies',
  ],
];

export function drawConsultation(sheet: Sheet): void {
  sheet.block('Appendix 2', { align: 'right', size: 10, style: 'italic' });
  sheet.heading('What people said: answers by theme', 15);
  const columns = [
    { title: 'Theme', share: 0.24 },
    { title: 'Answers', share: 0.12 },
    { title: 'In their words', share: 0.34 },
    { title: 'What was changed', share: 0.3 },
  ];
  drawTable(sheet, columns, themes);
}

const themes = [
  [
    'View over the water',
    '143',
    '“We would look at a wall from the bench where my mother sits every day.”',
    'Glass panels at the square; two raised benches',
  ],
  [
    'Parking during the works',
    '118',
    '“Where do the people who care for us leave their cars?”',
    '46 places at the old creamery; passes for carers',
  ],
  [
    'The brook',
    '97',
    '“The sea comes once in ten years, the brook every other winter.”',
    'Pumping station moved to the first stage',
  ],
  [
    'Trade on the quay',
    '71',
    '“July and August are half our year.”',
    'No works on the square in these months',
  ],
  ['Cost', '58', '“Will the council tax go up for this?”', 'None: sources set out in section 5'],
  [
    'Wildlife',
    '42',
    '“Please think of the swifts under the eaves of the net store.”',
    'Nest boxes; works on the store after August',
  ],
  [
    'Getting about with wheels',
    '39',
    '“The cobbles are the hardest part of my way.”',
    'A smooth strip 1.8 metres wide along the quay',
  ],
  ['Doing nothing', '29', '“It has always flooded. We lift the carpets.”', 'Answered in section 3'],
];

export function drawClosures(sheet: Sheet): void {
  sheet.block('Appendix 3', { align: 'right', size: 10, style: 'italic' });
  sheet.heading('Works and closures, option B', 15);
  sheet.block(
    'What is closed, for how long and which way round. Access on foot to every door is kept at all times.',
  );
  const columns = [
    { title: 'Stage', share: 0.3 },
    { title: 'From', share: 0.17 },
    { title: 'To', share: 0.17 },
    { title: 'Closed, and the way round', share: 0.36 },
  ];
  drawTable(sheet, columns, stages);
  sheet.block(
    'Dates after September 2026 depend on the contract. Changes are told by letter ten working days before.',
  );
}

const stages = [
  ['Borings on the quay', '9 Feb 2026', '27 Feb 2026', 'Six parking places'],
  ['Services moved', 'March 2027', 'May 2027', 'One lane of Harbour Road; lights'],
  [
    'Pumping station and storage',
    'April 2027',
    'October 2027',
    'The car park; 46 places at the old creamery',
  ],
  ['Wall, north half', 'June 2027', 'October 2027', 'Footpath for eleven weeks; by Net Loft Lane'],
  [
    'Square, first half',
    'September 2027',
    'October 2027',
    'West side; the market moves to Castle Green',
  ],
  [
    'Wall, south half',
    'March 2028',
    'June 2028',
    'Slipway for six weeks; the slip at Tidewell is free of charge',
  ],
  ['Square, second half', 'May 2028', 'June 2028', 'East side'],
  ['Glass panels and paving', 'September 2028', 'September 2028', 'None'],
];
