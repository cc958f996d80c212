import type { AgendaOf } from './an-agenda-of.ts';
import { council } from './pack/council.ts';

/** Twenty-one seats; one of them is filled by a substitute on the evening. All invented. */
export const planners = [
  'D Abara',
  'C Bellweather',
  'H Castaway',
  'L Dunmarrow',
  'N Everglade',
  'M Fairhurst',
  'G Garrowby',
  'T Hollis-Vane',
  'I Inkerman',
  'B Jessamine',
  'K Kittering',
  'O Larkmoor',
  'P Marchbanks',
  'W Netherby',
  'J Odell',
  'U Pinchbeck',
  'S Quillfeather',
  'F Rookhope',
  'A Silverdale',
  'R Tansley-Okoro',
] as const;

/** A planning committee of the invented council, with an item that is closed to the public. */
export const planningEvening: AgendaOf = {
  organisation: council.name,
  committee: 'Planning Committee',
  day: 'Thursday, 12 March, 2026',
  numbers: '12/03/2026 14:00',
  clock: '2.00 pm',
  items: [
    'Declarations of Interests',
    'Minutes',
    'Harbour Mill',
    'Boat Yard',
    'Validation Requirements',
    'Any Other Business',
  ],
  privateItems: ['Enforcement in Castle Ward'],
  chair: 'V Pemberley',
  councillors: planners,
  earlier: { day: 'Thursday, 12 February 2026', lastNumber: 63 },
};
