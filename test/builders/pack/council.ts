/**
 * Wexcombe, its council and all its people are invented. Telephone numbers are of the range that Ofcom
 * keeps for drama; addresses end in .example (RFC 2606).
 */
export const council = {
  name: 'Wexcombe Borough Council',
  committee: 'Environment and Communities Scrutiny Committee',
  place: 'Committee Room 2 - Town Hall, Wexcombe',
  director: 'Helen Brackenridge, Director of Law and Governance, Town Hall, Wexcombe',
  contact: {
    name: 'Owen Castellane',
    email: 'owen.castellane@wexcombe.example',
    telephone: '01632 960417',
  },
} as const;

/** The meeting of the sample: a Thursday. */
export const meeting = {
  day: 'Thursday, 12 March, 2026',
  dayLong: 'Thursday, 12th March, 2026',
  dayShort: '12th March 2026',
  iso: '2026-03-12',
  numbers: '12/03/2026',
  clock: '2.00 pm',
  clock24: '14:00',
  published: 'Wednesday, 4 March 2026',
  publishedIso: '2026-03-04',
} as const;

export const earlier = {
  day: 'Thursday, 15 January 2026',
  dayShort: '15th of January 2026',
  clock: '2.00 pm',
} as const;

export const members = {
  chair: 'A Pemberley',
  councillors: [
    'D Abara',
    'M Fairhurst',
    'T Hollis-Vane',
    'P Marchbanks',
    'J Odell',
    'S Quillfeather',
    'R Tansley-Okoro',
  ],
  coOpted: ['G Ferreday', 'L Winterbourne'],
  invited: [
    { name: 'B Ashdown-Lee', post: 'Cabinet Member for Environment and Climate' },
    { name: 'N Costello', post: 'Cabinet Member for Communities' },
  ],
} as const;

/** The borough's wards with their households and recycling rate of 2025: the appendices' figures grow from these. */
export const wards = [
  { name: 'Castle', households: 4120, rate: 49.2 },
  { name: 'Harbour', households: 5260, rate: 44.3 },
  { name: 'Millbrook', households: 3890, rate: 52.6 },
  { name: 'Northgate', households: 4410, rate: 50.4 },
  { name: 'Priory', households: 2980, rate: 54.7 },
  { name: 'St Aldric', households: 4675, rate: 49.0 },
  { name: 'Tidewell', households: 3540, rate: 52.9 },
  { name: 'Westfield', households: 5015, rate: 47.8 },
] as const;
