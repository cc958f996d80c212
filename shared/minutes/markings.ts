import type { MinutesTree } from './minutes-tree.ts';

/** What stands on every page, in words: that this is no record yet, that it is not for the public. Often nothing. */
export function markingsOf({ standing, access, labels }: MinutesTree): string[] {
  const isDraft = standing === 'draft' || standing === 'issuedDraft';
  return [
    ...(isDraft ? [labels.draft] : []),
    ...(access === 'private' ? [labels.notForPublication] : []),
  ];
}
