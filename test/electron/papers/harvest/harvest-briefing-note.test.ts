import { describe, expect, it } from 'vitest';
import { harvestBriefingNote } from '../../../../electron/papers/harvest/harvest-briefing-note.ts';
import { briefingNoteReading } from '../../../../shared/domain/pack-reading.ts';
import {
  aPageOfLines,
  entry,
  heading,
  paragraph,
  type Setting,
} from '../../../builders/text-lines.ts';

const read = (...pages: Setting[][]) =>
  harvestBriefingNote(pages.map((settings, index) => aPageOfLines(settings, index + 1)));

const head: Setting[] = [
  { text: 'Briefing note', font: 'bold', size: 17 },
  { text: 'To: Roads and Paths Scrutiny Board (4)', font: 'bold', gap: 30 },
  { text: '13 February 2025', font: 'bold' },
  { text: 'Subject: Ferry Peer Review', font: 'bold' },
];
const asks: Setting[] = [
  heading('2 Recommendations'),
  paragraph('2.1 The Roads and Paths Scrutiny Board (4) are recommended to:'),
  entry('1) To note the outcome and current progress'),
  entry('2) Identify any recommendations for the'),
  { text: 'appropriate Cabinet Member.', x: 122 },
];
const findings: Setting[] = [
  heading('3 Findings/ Recommendations'),
  paragraph('3.1 The peers have six recommendations:'),
  { text: '• Support a stronger culture', x: 105, gap: 18, font: 'bold' },
  heading('4 Recommendation 1: Continue to watch the tides'),
  paragraph('4.1 Tides are watched.'),
];

describe('what a report recommends', () => {
  it('V51: the list of the section "Recommendations" counts, findings of others do not', () => {
    const note = read([
      ...head,
      heading('1 Purpose of the Note'),
      paragraph('1.1 To inform.'),
      ...asks,
      ...findings,
    ]);
    expect(briefingNoteReading.parse(note)).toMatchObject({
      itemNumber: null,
      to: 'Roads and Paths Scrutiny Board (4)',
      date: '2025-02-13',
      subject: 'Ferry Peer Review',
      recommendationStem: 'The Roads and Paths Scrutiny Board (4) are recommended to:',
      recommendations: [
        'To note the outcome and current progress',
        'Identify any recommendations for the appropriate Cabinet Member.',
      ],
      pdfPage: 1,
    });
    expect(note?.evidence['recommendations']?.sentence).toBe(
      '2 under “Recommendations”, after “The Roads and Paths Scrutiny Board (4) are recommended to:”.',
    );
  });

  it('V51: a section of findings alone gives no recommendation', () => {
    expect(read([...head, ...findings])).toMatchObject({
      recommendationStem: null,
      recommendations: [],
    });
  });

  it('authors are kept with their posts, telephone numbers and addresses are not', () => {
    const note = read([
      ...head,
      ...asks,
      heading('Authors:'),
      'Una Senn, Director for Children and Streets',
      { text: 'Neil Donald, Strategic Lead, Safety, Practice and Quays', gap: 20 },
      { text: 'Contact details: una.senn@larkford.example Tel: 01000 970000', gap: 20 },
    ]);
    expect(note?.authors).toEqual([
      { name: 'Una Senn', post: 'Director for Children and Streets' },
      { name: 'Neil Donald', post: 'Strategic Lead, Safety, Practice and Quays' },
    ]);
    expect(JSON.stringify(note)).not.toMatch(/01000|@/);
  });

  it('a note without a label for its author is signed at its end, before the appendix', () => {
    const note = read(
      [
        ...head,
        ...asks,
        { text: 'Sara Mill', gap: 30 },
        'Head of Service',
        'Ferry Entitlement',
        'Floor 9 Quay Gate',
        'Larkford City Council',
        'Mobile; 07000 113 293',
      ],
      [heading('Appendix 1'), paragraph('Zoe Zinn'), 'Head of another body'],
    );
    expect(note?.authors).toEqual([
      { name: 'Sara Mill', post: 'Head of Service, Ferry Entitlement' },
    ]);
  });

  it('a cabinet report: addressee and day in one line, "is asked to", the ask in a sentence', () => {
    const note = read([
      'From: Peter Oaken, Deputy Leader and Cabinet Member for Finance',
      paragraph('To: Cabinet – 4th March 2025'),
      {
        cells: [
          [60, 'Subject:'],
          [140, 'Late changes to the budget and the'],
        ],
        font: 'bold',
        gap: 28,
      },
      { text: 'medium term plan', x: 140, font: 'bold' },
      paragraph('Recommendation(s): Cabinet is asked to NOTE the report'),
      'and the actions being taken.',
      heading('1. Introduction'),
      paragraph('1.1 The report is long.'),
      heading('Contact details:'),
      paragraph('Report Author'),
      'Dave Shipley (Head of Policy, Planning and Strategy)',
      '03000 000018, dave.shipley@oakshire.example',
    ]);
    expect(note).toMatchObject({
      to: 'Cabinet',
      date: '2025-03-04',
      subject: 'Late changes to the budget and the medium term plan',
      recommendationStem: 'Cabinet is asked to',
      recommendations: ['NOTE the report and the actions being taken.'],
      authors: [{ name: 'Dave Shipley', post: 'Head of Policy, Planning and Strategy' }],
    });
  });

  it('a committee report: COMMITTEE, DATE and TITLE, one recommendation without a list', () => {
    const note = read([
      { text: 'Committee Report', size: 16 },
      paragraph('COMMITTEE: Paths and Bridges Committee'),
      paragraph('DATE: 19 March 2026'),
      paragraph('TITLE: Toll Update'),
      paragraph('Officer presenting the report: Adam Crow Job title: Head of Bridges'),
      heading('Officer Recommendations:'),
      paragraph('That the Committee for Paths and Bridges notes this update report.'),
      heading('Corporate Strategy alignment:'),
      '1. Children and young people',
    ]);
    expect(note).toMatchObject({
      to: 'Paths and Bridges Committee',
      date: '2026-03-19',
      subject: 'Toll Update',
      recommendationStem: null,
      recommendations: ['That the Committee for Paths and Bridges notes this update report.'],
      authors: [{ name: 'Adam Crow', post: 'Head of Bridges' }],
    });
  });

  it('pages without such a head are no report', () => {
    expect(read([heading('Work Programme'), 'Date Title Detail'])).toBeNull();
  });
});
