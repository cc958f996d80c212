import type { MinutesStyle } from '../minutes-style.ts';
import { englishWords } from './english-words.ts';

/** Those present a line each under their class, minutes numbered through the year, clauses "1." set in. */
export const cityStyle: MinutesStyle = {
  name: 'City scrutiny board',
  language: 'en-GB',
  numbering: 'year',
  classes: {
    order: ['members', 'coOpted', 'otherMembers', 'employees', 'others'],
    layouts: {
      members: 'lines',
      coOpted: 'runOn',
      otherMembers: 'lines',
      employees: 'commas',
      others: 'lines',
    },
    posts: {
      members: 'none',
      coOpted: 'none',
      otherMembers: 'brackets',
      employees: 'none',
      others: 'comma',
    },
  },
  singleClause: 'runOn',
  correctionTexts: 'after',
  words: { ...englishWords, dateOfMinutes: 'the {ordinal} of {month}, {year}' },
};
