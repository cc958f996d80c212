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

/** Published packs kept beside the project; what they say stays there. */
const packs = resolve('../shared/packs');

async function pagesOf(file: string) {
  const document = await openPdf(new Uint8Array(readFileSync(`${packs}/${file}`)), pdfjsFolder());
  const { pages } = await readPdf(document, { fileName: file, truncated: false });
  await document.loadingTask.destroy();
  return (from: number, to: number) => pages.slice(from - 1, to);
}

/** Reading whole packs takes seconds on a busy machine. */
const timeout = 60_000;

describe.skipIf(!existsSync(`${packs}/coventry`))('published packs', { timeout }, () => {
  it('V17, V20, V24 to V27, V50, V51: a pack of 2025', async () => {
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

  it('V19, V21, V28, V50, V51: a pack of 2018', async () => {
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
