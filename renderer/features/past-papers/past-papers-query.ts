import type { PastPapersLine, PastPapersState } from '../../../shared/contract/past-papers.ts';
import { statesToLookAt } from '../../../shared/domain/past-papers-states.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

export interface PastPapers {
  run: PastPapersState | null;
  /** Files that need a look, from the first on. */
  look: PastPapersLine[];
  /** How many need one, of which `look` are a part. */
  toLook: number;
}

/** How far the folder is, and the files that need a look: as many as are shown. */
export function createPastPapersQuery(client: Client, shown: number): Query<PastPapers> {
  return createQuery(client, ['pastPapers.changed'], async () => {
    const run = await client.call('pastPapers.get', {});
    const look: PastPapersLine[] = [];
    let toLook = 0;
    if (run === null) return { run, look, toLook };
    do {
      const input = { states: [...statesToLookAt], from: look.length };
      const { files, total } = await client.call('pastPapers.files', input);
      look.push(...files);
      toLook = files.length === 0 ? look.length : total;
    } while (look.length < Math.min(shown, toLook));
    return { run, look, toLook };
  });
}
