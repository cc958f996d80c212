import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harvestBriefingNote } from '../../../../electron/papers/harvest/harvest-briefing-note.ts';
import { harvestContact } from '../../../../electron/papers/harvest/harvest-contact.ts';
import { harvestMembership } from '../../../../electron/papers/harvest/harvest-membership.ts';
import { harvestMinutes } from '../../../../electron/papers/harvest/harvest-minutes.ts';
import { harvestWorkProgramme } from '../../../../electron/papers/harvest/harvest-work-programme.ts';
import { openPdf, pdfjsFolder } from '../../../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../../../electron/papers/reading/read-pdf.ts';
import { readFrontSheet } from '../../../../electron/papers/splitting/front-sheet.ts';
import { type Asked, asksOf } from '../../../../shared/domain/asks-of.ts';
import { clauseKindOf } from '../../../../shared/domain/clause-kind.ts';
import { dueIn } from '../../../../shared/domain/due.ts';
import { firstNumberFor } from '../../../../shared/domain/minute-numbers.ts';
import type { MinuteReading } from '../../../../shared/domain/pack-reading.ts';
import type { PageText } from '../../../../shared/domain/page-text.ts';
import { suggestedAddressee, suggestedAsks } from '../../../../shared/domain/suggested-asks.ts';

/** Published packs kept beside the project; what they say stays there. */
const packs = resolve('../shared/packs');

async function pagesOf(file: string) {
  const document = await openPdf(new Uint8Array(readFileSync(`${packs}/${file}`)), pdfjsFolder());
  const { pages } = await readPdf(document, { fileName: file, truncated: false });
  await document.loadingTask.destroy();
  return (from: number, to: number) => pages.slice(from - 1, to);
}

/** What printed minutes ask of whom, by the rules for those recorded here. */
function asked(minutes: readonly MinuteReading[]): Asked[] {
  const row = (text: string, position: number) => ({
    id: text,
    minute: '',
    position,
    text,
    toWhom: '',
    due: '',
  });
  const context = { said: '2018-01-11', meetings: [] };
  return minutes.flatMap(({ requested, agreed, resolved }) =>
    asksOf(
      {
        asks: [
          ...requested.map((text, at) => ({ ...row(text, at), kind: 'request' as const })),
          ...agreed.map((text, at) => ({ ...row(text, at), kind: 'agreed' as const })),
        ],
        clauses: resolved.map((text, at) => ({ ...row(text, at), kind: clauseKindOf(text) })),
      },
      context,
    ),
  );
}

/** Printed pages of the items of a front sheet that have any: "3-8". */
const rangesOf = (front: PageText[]): string[] =>
  readFrontSheet(front, new Map()).items.flatMap(({ range }) =>
    range ? `${range.from}-${range.to ?? ''}` : [],
  );

/** Reading whole packs takes seconds on a busy machine. */
const timeout = 180_000;

describe.skipIf(!existsSync(`${packs}/coventry`))('published packs', { timeout }, () => {
  it('V11, V17, V20, V24 to V27, V50 to V53: a pack of 2025', async () => {
    const pages = await pagesOf('coventry/coventry-2025-02-13-pack.pdf');
    const front = pages(1, 2).flatMap((page) => page.lines);
    const { membership, byInvitation } = harvestMembership(front);
    expect(membership).toHaveLength(12);
    expect(membership.filter(({ role }) => role === 'coOpted')).toHaveLength(3);
    expect(byInvitation).toHaveLength(2);
    expect(harvestContact(front).contact?.telephone).toBeNull();

    const minutes = harvestMinutes(pages(3, 8));
    expect(minutes?.minutes.map(({ number }) => number)).toEqual([
      '58',
      '59',
      '60',
      '61',
      '62',
      '63',
    ]);
    expect([minutes?.present.members.length, minutes?.apologies.length]).toEqual([8, 1]);
    const asks = minutes?.minutes.map((one) => [
      one.requested.length,
      one.resolved.length,
      one.agreed.length,
    ]);
    expect(asks).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [4, 2, 0],
      [0, 1, 0],
      [0, 0, 2],
      [0, 0, 0],
    ]);

    // minute 59 agrees the minutes before, which asks nothing of anybody
    const recorded = minutes?.minutes.filter(({ number }) => number !== '59') ?? [];
    const [safeguarding] = recorded.filter(({ number }) => number === '60');
    const all = asked(recorded);
    expect(all).toHaveLength(9);
    expect(all.filter(({ isChased }) => !isChased)).toHaveLength(2);
    expect(new Set(all.map(({ owner }) => owner))).toEqual(new Set(['Unassigned']));
    expect(suggestedAddressee(safeguarding?.resolved[1] ?? '')).toContain('Partnership');
    const programme2025 = { said: '2025-01-16', meetings: ['2025-02-13', '2025-04-17'] };
    const promises = recorded.flatMap(({ agreed }) => agreed);
    expect(promises.map((text) => dueIn(text, programme2025))).toEqual([
      { kind: 'meeting', date: '2025-04-17' },
      { kind: 'none' },
    ]);
    const numbers = minutes?.minutes.map(({ number }) => ({ date: '2025-01-16', number })) ?? [];
    expect(firstNumberFor('2025-02-13', numbers)).toBe(64);
    expect(rangesOf(pages(1, 2))).toEqual(['3-8', '9-32', '33-36', '37-40']);
    expect(readFrontSheet(pages(1, 2), new Map()).privateHeading?.text).toBe('Nil');

    expect(harvestBriefingNote(pages(9, 32))?.recommendations).toHaveLength(3);
    expect(harvestBriefingNote(pages(33, 36))?.recommendations).toHaveLength(2);
    expect(harvestBriefingNote(pages(37, 40))).toBeNull();
    const programme = harvestWorkProgramme(pages(37, 40));
    expect(programme?.entries.flatMap(({ rows }) => rows)).toHaveLength(21);
    expect(programme?.entries.filter(({ cancelled }) => cancelled).map(({ rows }) => rows)).toEqual(
      [[]],
    );
    expect(programme?.evidence['entries']?.level).toBe('sure');
  });

  it('V11, V19, V21, V28, V30, V50 to V52: a pack of 2018', async () => {
    const pages = await pagesOf('coventry/coventry-2018-02-14-pack.pdf');
    const { membership, byInvitation } = harvestMembership(
      pages(1, 2).flatMap((page) => page.lines),
    );
    expect([membership.length, byInvitation.length]).toEqual([16, 4]);
    const minutes = harvestMinutes(pages(3, 6));
    expect(minutes?.minutes.map(({ resolved }) => resolved.length)).toEqual([
      0, 0, 3, 3, 1, 0, 3, 1,
    ]);
    expect(minutes?.present.members.filter((one) => one.substituteFor !== undefined)).toHaveLength(
      1,
    );
    const clauses = asked(minutes?.minutes ?? []).filter(({ force }) => force === 'resolved');
    expect([clauses.length, clauses.filter(({ isChased }) => !isChased).length]).toEqual([11, 2]);
    const winter = { said: '2018-01-11', meetings: ['2018-02-14'] };
    const due = clauses.map(({ text }) => dueIn(text, winter));
    const valentine = { kind: 'meeting', date: '2018-02-14' };
    expect([due[4], due[5], due[9], due[10]]).toEqual([
      valentine,
      { kind: 'month', month: '2018-03' },
      valentine,
      valentine,
    ]);
    const prose = minutes?.minutes.find(({ number }) => number === '35')?.text ?? '';
    expect(suggestedAsks(prose).map(({ kind }) => kind)).toEqual(['offer']);
    const numbers = minutes?.minutes.map(({ number }) => ({ date: '2018-01-11', number })) ?? [];
    expect(firstNumberFor('2018-02-14', numbers)).toBe(40);
    expect(rangesOf(pages(1, 2))).toEqual(['3-6', '7-28', '29-42', '43-48', '49-54']);

    const notes = [pages(7, 28), pages(29, 42), pages(43, 48)].map(harvestBriefingNote);
    expect(notes.map((note) => note?.recommendations.length)).toEqual([2, 2, 3]);
    expect(harvestWorkProgramme(pages(49, 54))?.entries.flatMap(({ rows }) => rows)).toHaveLength(
      34,
    );
  });

  it('V33, V37: eight recorded votes, whose figures and names agree', async () => {
    const pages = await pagesOf('real/kent-minutes-named-votes.pdf');
    const minutes = harvestMinutes(pages(1, 14));
    const votes = minutes?.minutes.flatMap((one) => one.votes) ?? [];
    expect(votes.map((vote) => [vote.for, vote.against, vote.abstain])).toEqual([
      [57, 0, 2],
      [12, 42, 7],
      [16, 41, 0],
      [9, 41, 8],
      [8, 40, 10],
      [13, 39, 3],
      [15, 43, 1],
      [41, 10, 7],
    ]);
    expect(
      votes.map(({ names }) => [names?.for.length, names?.against.length, names?.abstain.length]),
    ).toEqual(votes.map((vote) => [vote.for, vote.against, vote.abstain]));
    expect(minutes?.minutes.at(-1)?.resolved).toHaveLength(22);
  });

  it('V31, V32: votes told in prose are read over line ends', async () => {
    const pages = await pagesOf('real/bristol-minutes.pdf');
    const votes = harvestMinutes(pages(1, 16))?.minutes.flatMap((one) => one.votes) ?? [];
    const counted = votes.filter((vote) => vote.for !== null);
    expect(counted.map((vote) => [vote.for, vote.against, vote.abstain])).toEqual([
      [2, 7, null],
      [4, 1, 4],
      [7, 1, 0],
    ]);
    expect(votes).toHaveLength(9);
  });
});
