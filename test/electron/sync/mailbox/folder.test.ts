import { afterAll, describe } from 'vitest';
import { type FolderUnderTest, folderUnderTest } from './folder-under-test.ts';
import { itBehavesLikeAMailbox, itKeepsToItsNames } from './mailbox-conformance.ts';

const opened: FolderUnderTest[] = [];
const start = async () => {
  const place = folderUnderTest();
  opened.push(place);
  return place;
};
afterAll(() => {
  for (const place of opened) place.remove();
});

describe('a folder', () => {
  itBehavesLikeAMailbox(start);
  itKeepsToItsNames(start);
});
