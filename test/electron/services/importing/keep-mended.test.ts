import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  importAuthor,
  keepingMended,
} from '../../../../electron/services/importing/keep-mended.ts';
import { aProfile, type TestProfile } from '../../../builders/a-profile.ts';

let test: TestProfile;
beforeEach(() => {
  test = aProfile();
});
afterEach(() => test.close());

const clerk = { name: 'Ada Elm' };

/** An import that says on which page a row of a work programme stands; such rows bear no evidence. */
function importPage(pdfPage: number): void {
  const { council } = test.profile;
  council.change(importAuthor, 'Import', (tx) =>
    keepingMended(council, tx)('workProgrammeItem', 'row', { title: 'Parks', pdfPage }),
  );
}
const page = () => test.profile.council.row('workProgrammeItem', 'row')?.pdfPage;

it('takes the new page after an earlier import of it was undone, since Undo is no correction', () => {
  importPage(38);
  importPage(39);
  test.profile.council.undo(clerk);
  expect(page()).toBe(38);
  importPage(39);
  expect(page()).toBe(39);
});

it('leaves what a person set, also when it was undone and done again', () => {
  importPage(38);
  test.profile.council.change(clerk, 'Mend', (tx) =>
    tx.set('workProgrammeItem', 'row', { pdfPage: 40 }),
  );
  importPage(39);
  expect(page()).toBe(40);
  test.profile.council.undo(clerk);
  test.profile.council.redo(clerk);
  importPage(41);
  expect(page()).toBe(40);
});

it('lets the same import say more of a row that it has just changed', () => {
  importPage(38);
  const { council } = test.profile;
  council.change(importAuthor, 'Import', (tx) => {
    const put = keepingMended(council, tx);
    put('workProgrammeItem', 'row', { pdfPage: 39 });
    put('workProgrammeItem', 'row', { pdfPage: 40 });
  });
  expect(page()).toBe(40);
});
