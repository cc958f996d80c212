import { drawClosures, drawConsultation, drawGlossary, drawRisks } from './annexes.ts';
import { drawBriefingNote } from './briefing-note.ts';
import { earlier } from './council.ts';
import { drawEarlierMinutes } from './earlier-minutes.ts';
import { drawFillerPage } from './filler-page.ts';
import { floodNote } from './flood-note.ts';
import type { PackItem } from './pack-item.ts';
import { recyclingNote } from './recycling-note.ts';
import type { Sheet } from './sheet.ts';
import { drawWardProfile } from './ward-profile.ts';
import { drawWorkProgramme } from './work-programme.ts';

/** One-page profiles in the sample: eight wards in two years. They make its forty pages. */
export const sampleProfiles = 16;

/** The agenda of the sample meeting; `profiles` is the number of pages in appendix 1 of item 4. */
export function sampleItems(profiles: number): PackItem[] {
  return [
    { number: '1', title: 'Apologies and Substitutions', papers: [] },
    { number: '2', title: 'Declarations of Interests', papers: [] },
    {
      number: '3',
      title: 'Minutes',
      subItems: [
        {
          label: 'a',
          title: `To agree the minutes of the meeting held on the ${earlier.dayShort}`,
        },
        { label: 'b', title: 'Matters Arising' },
      ],
      papers: [{ title: null, draw: drawEarlierMinutes }],
    },
    {
      number: '4',
      title: 'Recycling Service Performance',
      reportOf: 'Briefing Note of the Director of Environment and Communities',
      papers: [
        { title: null, draw: (sheet) => drawBriefingNote(sheet, recyclingNote) },
        { title: 'Appendix 1', draw: (sheet) => drawProfiles(sheet, profiles) },
        { title: 'Appendix 2', draw: drawGlossary },
      ],
    },
    {
      number: '5',
      title: 'Harbour Road Flood Resilience Scheme',
      reportOf: 'Briefing Note of the Strategic Lead for Flood Risk and Drainage',
      papers: [
        { title: null, draw: (sheet) => drawBriefingNote(sheet, floodNote) },
        { title: 'Appendix 1', draw: drawRisks },
        { title: 'Appendix 2', draw: drawConsultation },
        { title: 'Appendix 3', draw: drawClosures },
      ],
    },
    {
      number: '6',
      title: 'Work Programme',
      reportOf: 'Briefing Note of the Scrutiny Officer',
      papers: [{ title: null, landscape: true, draw: drawWorkProgramme }],
    },
    {
      number: '7',
      title: 'Any Other Business',
      text: 'Any other items of business which the Chair decides to take as matters of urgency because of the special circumstances involved.',
      papers: [],
    },
  ];
}

function drawProfiles(sheet: Sheet, count: number): void {
  for (let index = 0; index < count; index += 1) {
    if (index > 0) sheet.newPage();
    if (index < sampleProfiles) drawWardProfile(sheet, index);
    else drawFillerPage(sheet, index);
  }
}
