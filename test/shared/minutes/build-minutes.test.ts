import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approval } from '../../../shared/domain/approval.ts';
import { clause } from '../../../shared/domain/clause.ts';
import { correction } from '../../../shared/domain/correction.ts';
import { declaration } from '../../../shared/domain/declaration.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import { vote } from '../../../shared/domain/vote.ts';
import { buildMinutes } from '../../../shared/minutes/build-minutes.ts';
import type { PublicSource } from '../../../shared/minutes/minutes-source.ts';
import type { MinuteBlock, MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { cityStyle } from '../../../shared/minutes/styles/city-style.ts';
import { countyStyle } from '../../../shared/minutes/styles/county-style.ts';
import { parishStyle } from '../../../shared/minutes/styles/parish-style.ts';
import { aContestedMeeting } from '../../builders/a-contested-meeting.ts';
import {
  aMinutesSource,
  aRecordedMinute,
  aRow,
  printedRows,
} from '../../builders/a-minutes-source.ts';

const minutesIn = ({ blocks }: MinutesTree): MinuteBlock[] =>
  blocks.filter((block): block is MinuteBlock => block.kind === 'minute');
const contentOf = (tree: MinutesTree, id: string) =>
  minutesIn(tree).find((minute) => minute.id === id)?.content;

/** One minute of this kind, with what is recorded of it. */
function oneMinute(
  fields: Partial<RecordedMinute> = {},
  source: Partial<PublicSource> = {},
): MinutesTree {
  const rows = { ...source.rows, minutes: [aRecordedMinute('one', fields)] };
  return buildMinutes(aMinutesSource({ ...source, rows: printedRows(rows) }), cityStyle);
}

describe('a contested meeting', () => {
  it('V15: minutes are numbered as items were taken; printed numbers of items stay', () => {
    const tree = buildMinutes(aContestedMeeting(), countyStyle);
    expect(minutesIn(tree).map(({ label, reference }) => `${label}${reference}`)).toEqual([
      '64.',
      '65.(Item 5)',
      '66.(Item 4)',
      '67.',
      '68.(Item 7)',
      '69.',
    ]);
  });

  it('numbers by the item of the agenda where the style says so', () => {
    const tree = buildMinutes(aContestedMeeting(), { ...cityStyle, numbering: 'item' });
    expect(minutesIn(tree).map(({ number }) => number)).toEqual(['', '5', '4', '', '7', '']);
  });

  it('never stands under a private heading once the public is back, in any style', () => {
    for (const style of [cityStyle, countyStyle, parishStyle]) {
      const { blocks } = buildMinutes(aContestedMeeting(), style);
      const again = blocks.findIndex((block) => block.kind === 'minute' && block.id === 'urgent');
      expect(blocks[again - 1]).toEqual({
        kind: 'section',
        title: style.words.publicBusinessAgain,
        access: 'public',
      });
      expect(style.words.publicBusinessAgain).not.toBe('');
    }
  });
});

describe('R16: a sensitive interest', () => {
  it('is declared without its kind or nature, even where a row has them', () => {
    const tree = buildMinutes(aContestedMeeting(), cityStyle);
    const text = JSON.stringify(tree);
    expect(text).toContain('Councillor Marchbanks declared a sensitive interest in Minute 68');
    expect(text).not.toContain('secret nature');
    expect(text).not.toContain('registrable');
  });
});

describe('V40: a member’s own vote on a decision by assent', () => {
  const source = aContestedMeeting();
  const [own] = source.rows.ownVotes;

  it('prints one line behind the resolution, and the decision stays without a vote', () => {
    const votes = contentOf(buildMinutes(source, cityStyle), 'drawings')?.filter(
      ({ kind }) => kind === 'vote',
    );
    expect(votes).toEqual([
      {
        kind: 'vote',
        text: '',
        names: [],
        own: ['Councillor Marchbanks asked that it be recorded that they voted against.'],
      },
    ]);
    expect(own?.vote).toBe('v4');
  });

  it('and where nobody asked, assent prints nothing', () => {
    const rows = { ...source.rows, ownVotes: [] };
    const kinds = contentOf(buildMinutes({ ...source, rows }, cityStyle), 'drawings')?.map(
      ({ kind }) => kind,
    );
    expect(kinds).not.toContain('vote');
  });
});

describe('a meeting without private items', () => {
  it('V53: without private items there is no private section and nobody is excluded', () => {
    const tree = oneMinute({ title: 'Report', kind: 'report' });
    expect(tree.blocks.filter(({ kind }) => kind === 'section')).toHaveLength(1);
    expect(JSON.stringify(tree)).not.toMatch(/100A|Private/);
  });
});

describe('a clause', () => {
  it('is printed byte for byte as it was typed, in its place', () => {
    const typed = fc.array(fc.string({ minLength: 1, maxLength: 60 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(typed, (texts) => {
        const clauses = texts.map((text, position) =>
          aRow(clause, `c${position}`, { minute: 'one', position, text }),
        );
        const content = contentOf(oneMinute({}, { rows: printedRows({ clauses }) }), 'one') ?? [];
        const printed = content.flatMap((one) => (one.kind === 'resolution' ? one.clauses : []));
        expect(printed.map(({ text }) => text)).toEqual(texts.filter((text) => text.trim() !== ''));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a minute in which nothing was typed', () => {
  it.each([
    ['declarations', 'There were no disclosable pecuniary interests.'],
    ['aob', 'There were no other items of business.'],
    ['mattersArising', 'There were no matters arising.'],
    ['apologies', 'There were no apologies for absence.'],
  ] as const)('of kind %s says so', (kind, text) => {
    expect(contentOf(oneMinute({ kind }), 'one')).toEqual([{ kind: 'paragraph', text }]);
  });

  it('says nothing of a report or a work programme: those are typed', () => {
    for (const kind of ['report', 'workProgramme', 'minutes'] as const)
      expect(contentOf(oneMinute({ kind }), 'one')).toEqual([]);
  });

  it('and stops saying so once there is something', () => {
    const rows = printedRows({
      declarations: [aRow(declaration, 'd', { minute: 'one', attendance: 'nobody' })],
    });
    const content = contentOf(oneMinute({ kind: 'declarations' }, { rows }), 'one');
    expect(content?.map(({ kind }) => kind)).toEqual(['declaration']);
  });
});

describe('earlier minutes', () => {
  const approved = (fields: Partial<PublicSource['approvals'][number]>) => [
    aRow(approval, 'a', {
      minute: 'one',
      approvesDate: '2024-11-28',
      outcome: 'approved',
      ...fields,
    }),
  ];
  const agreed = (id: string, position: number) =>
    aRow(correction, id, {
      minute: `${31 + position}/17`,
      atMinute: 'one',
      before: 'planted',
      after: 'felled',
      state: 'agreed',
      position,
    });
  const said = (source: Partial<PublicSource>) =>
    contentOf(oneMinute({ kind: 'minutes' }, source), 'one');

  it('V41: are agreed and signed in one sentence, built from the approval', () => {
    expect(said({ approvals: approved({ signed: 1 }) })).toEqual([
      {
        kind: 'paragraph',
        text: 'The minutes of the meeting held on the 28th of November, 2024 were agreed and signed as a true record.',
      },
    ]);
  });

  it('V42: are approved subject to one correction, whose words follow', () => {
    const corrections = [agreed('c', 0), { ...agreed('other', 1), state: 'proposed' as const }];
    expect(said({ approvals: approved({ outcome: 'corrected' }), corrections })).toEqual([
      {
        kind: 'correction',
        text: 'The minutes of the meeting held on the 28th of November, 2024 were approved, subject to Minute 31/17, now reading as below:',
        before: '',
        after: 'felled',
      },
    ]);
  });

  it('are approved subject to several, each under its minute', () => {
    const corrections = [agreed('c', 0), agreed('d', 1)];
    const content = said({ approvals: approved({ outcome: 'corrected' }), corrections });
    expect(content?.map((one) => (one.kind === 'correction' ? one.text : one.kind))).toEqual([
      'paragraph',
      'Minute 31/17, now reading as below:',
      'Minute 32/17, now reading as below:',
    ]);
  });

  it('print both texts where the style does', () => {
    const rows = printedRows({ minutes: [aRecordedMinute('one', { kind: 'minutes' })] });
    const approvals = approved({ outcome: 'corrected' });
    const source = aMinutesSource({ approvals, corrections: [agreed('c', 0)], rows });
    expect(contentOf(buildMinutes(source, countyStyle), 'one')).toMatchObject([
      { before: 'planted', after: 'felled' },
    ]);
  });

  it('say nothing before the meeting has decided', () => {
    expect(said({ approvals: approved({ outcome: 'open' }) })).toEqual([]);
  });
});

describe('votes', () => {
  const voted = (fields: Partial<PublicSource['rows']['votes'][number]>) =>
    contentOf(
      oneMinute(
        {},
        { rows: printedRows({ votes: [aRow(vote, 'v', { minute: 'one', ...fields })] }) },
      ),
      'one',
    );
  const counted = (forCount: number, againstCount: number, abstainCount: number) => ({
    method: 'count' as const,
    forCount,
    againstCount,
    abstainCount,
  });

  it.each([
    [counted(4, 1, 4), 'For 4, against 1, abstentions 4. The proposal was carried.'],
    [counted(2, 7, 0), 'For 2, against 7, abstentions 0. The proposal was lost.'],
    [counted(5, 5, 0), 'For 5, against 5, abstentions 0. The votes were equal.'],
    [
      { ...counted(5, 5, 1), castingDeclined: 1 },
      'For 5, against 5, abstentions 1. The votes were equal and no casting vote was given: the proposal was not carried.',
    ],
  ])('R18, R19: are told with their result', (fields, text) => {
    expect(voted(fields)).toEqual([{ kind: 'vote', text, names: [], own: [] }]);
  });

  it('that are not settled print no result', () => {
    expect(voted({ method: 'count', forCount: 3 })).toEqual([]);
  });
});
