import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MeetingDetail } from '../../../../shared/contract/meetings.ts';
import { aHash, aMeetingDetail, aPaper } from '../../../builders/a-meeting-detail.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const address = '#/meeting/meeting-1';

/** The builder's meeting with its pack published again. */
function aRevisedMeeting(): MeetingDetail {
  const detail = aMeetingDetail();
  const [first] = detail.packs;
  if (first === undefined) throw new Error('the builder gives a pack');
  const revised: MeetingDetail['packs'][number] = {
    ...first,
    id: aHash('b'),
    label: 'Agenda pack, edition 2',
    revises: first.id,
    changes: [
      { kind: 'inserted', pdfPage: 8, heading: '<b>Lidos</b>' },
      { kind: 'reworded', pdfPage: 10, oldPdfPage: 9 },
      { kind: 'removed', oldPdfPage: 12 },
    ],
  };
  return { ...detail, packs: [revised, first] };
}

it('what a revised pack changed is told page by page, each with its link, and never as HTML', async () => {
  showApp(aFakeClient({ details: [aRevisedMeeting()] }), address);
  const files = within(await screen.findByRole('region', { name: 'Files' }));
  const sentence = '1 page is new, 1 page is worded differently, 1 page was taken out.';
  expect(files.getByText(sentence)).toBeDefined();
  expect(files.getByText(/is new: <b>Lidos<\/b>/)).toBeDefined();
  const link = (name: string) => files.getByRole('link', { name }).getAttribute('href');
  expect(link('Page 6')).toBe(`#/read/${aHash('b')}?meeting=meeting-1&page=8`);
  expect(link('before: page 7')).toBe(`#/read/${aHash()}?meeting=meeting-1&page=9`);
  expect(link('Page 10 of the earlier pack')).toBe(`#/read/${aHash()}?meeting=meeting-1&page=12`);
  expect(screen.getByRole('link', { name: 'See what changed' })).toBeDefined();
  expect(files.getByText(/Replaced by: Agenda pack, edition 2$/)).toBeDefined();
});

it('U3: a paper of a supplement bears the supplement’s name before its pages', async () => {
  const detail = aMeetingDetail();
  const [first] = detail.packs;
  if (first === undefined) throw new Error('the builder gives a pack');
  const label = 'Supplement 1: Item 2 - Appendix';
  const supplement = { ...first, id: aHash('c'), kind: 'supplement' as const, label };
  const [version] = aPaper('item-2').versions;
  if (version === undefined) throw new Error('the builder gives a version');
  const place = { pack: aHash('c'), printedFrom: 1, printedTo: 4 };
  const late = aPaper('item-2', { id: 'late', versions: [{ ...version, ...place }] });
  const items = detail.items.map((item) =>
    item.id === 'item-2' ? { ...item, papers: [...item.papers, late] } : item,
  );
  showApp(aFakeClient({ details: [{ ...detail, items, packs: [supplement, first] }] }), address);
  expect(await screen.findByText(/^Report · Supplement 1, pages 1 to 4 ·/)).toBeDefined();
  expect(screen.getByText(/^Report · Pages 3 to 10/)).toBeDefined();
});
