import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  importAuthor,
  keepingMended,
} from '../../../../electron/services/importing/keep-mended.ts';
import { writeItems } from '../../../../electron/services/importing/write-items.ts';
import type { ItemReading } from '../../../../shared/domain/pack-reading.ts';
import { aDocument, anItem, pageHashes } from '../../../builders/a-pack-reading.ts';
import { aProfile, type TestProfile } from '../../../builders/a-profile.ts';

let test: TestProfile;
beforeEach(() => {
  test = aProfile();
});
afterEach(() => test.close());

function writeEdition(pack: string, items: ItemReading[], changed: Record<number, string> = {}) {
  const { council } = test.profile;
  const file = {
    meeting: 'm',
    pack,
    isSupplement: false,
    textHashes: pageHashes(6, changed),
  };
  council.change(importAuthor, 'Import', (tx) => {
    writeItems(tx, keepingMended(council, tx), file, items);
  });
}
const items = () =>
  test.profile.council
    .rows('agendaItem', { meeting: 'm' })
    .map(({ id, printedNumber, title }) => ({ id, words: `${printedNumber} ${title}` }));
const idOf = (title: string) => items().find(({ words }) => words.endsWith(title))?.id;

it('keeps an item that was put in front of others, although it has the number that one of them had', () => {
  const item = (printedNumber: string, title: string) => anItem({ printedNumber, title });
  writeEdition('one', [item('4', 'Parks'), item('5', 'Roads')]);
  const before = [idOf('Parks'), idOf('Roads')];
  writeEdition('two', [item('4', 'Housing'), item('5', 'Parks'), item('6', 'Roads')]);
  expect(items().map(({ words }) => words)).toEqual(['4 Housing', '5 Parks', '6 Roads']);
  expect([idOf('Parks'), idOf('Roads')]).toEqual(before);
});

it('keeps a paper that was put in front of another of the same name', () => {
  const appendix = (page: number) =>
    aDocument({ role: 'appendix', title: 'Appendix', pdfPages: [page, page] });
  const item = (...pages: number[]) => [anItem({ documents: pages.map(appendix) })];
  writeEdition('one', item(3, 4));
  writeEdition('two', item(5, 3, 4));
  const papers = test.profile.council.rows('paper');
  expect(papers.map(({ position }) => position)).toEqual([0, 1, 2]);
});
