import { formatTime } from '../../domain/format-date.ts';
import { dateWords } from '../date-words.ts';
import type { MinutesTree, TreeLabels } from '../minutes-tree.ts';
import type { Writing } from './writing.ts';

type Head = Pick<MinutesTree, 'authority' | 'committee' | 'date' | 'place' | 'title'>;

/** Which body met, when and where, in the words of the head of the minutes. */
export function headOf(writing: Writing): Head {
  const { committeeName, organisation, date, place } = writing.source.meeting;
  return {
    authority: organisation,
    committee: committeeName,
    date,
    place,
    title: titleOf(writing),
  };
}

function titleOf({ source, style, say }: Writing): string {
  const { committeeName: committee, date: day, time: clock } = source.meeting;
  if (day === null) return say('titleWithoutDate', { committee });
  const date = dateWords(day, style.words.dateInTitle, style.language);
  if (clock === null) return say('titleWithoutTime', { committee, date });
  return say('title', { committee, date, time: formatTime(clock) });
}

export function labelsOf({ say }: Writing): TreeLabels {
  return {
    draft: say('draft'),
    notForPublication: say('notForPublication'),
    // its gaps are filled by whoever knows the pages
    page: say('page', { page: '{page}', pages: '{pages}' }),
    leaf: say('leaf', { leaf: '{leaf}' }),
    initials: say('initials'),
    signed: say('signed'),
    dated: say('dated'),
    before: say('before'),
    after: say('after'),
    vote: say('vote'),
    names: say('names'),
  };
}
