import { afterEach, beforeEach, expect } from 'vitest';
import type { createPastPapers } from '../../electron/services/past-papers/past-papers.ts';
import { aProfile, type TestProfile } from './a-profile.ts';
import { aPastPapersDesk, type PastPapersDesk } from './past-papers-desk.ts';

/** What the tests of one file share: a fresh profile, folder and service for each of them. */
export interface PastPapersEachTest {
  test: TestProfile;
  desk: PastPapersDesk;
  /** The one that works now: another one after each restart. */
  service: ReturnType<typeof createPastPapers>;
  start(
    folder?: string,
  ): ReturnType<ReturnType<typeof createPastPapers>['handlers']['pastPapers.start']>;
  /** Ends the service and begins it as the app does when it starts again. */
  restart(): Promise<void>;
  /** File names of the packs that came in. */
  packs(): string[];
}

/** Builds them before each test of the file that calls this; no test may leave a fault behind. */
export function pastPapersEachTest(): PastPapersEachTest {
  const each = {
    start: (folder = each.desk.folder) => each.service.handlers['pastPapers.start']({ folder }),
    async restart() {
      await each.service.close();
      each.service = each.desk.begin();
      each.service.start();
    },
    packs: () => each.test.profile.council.rows('pack', {}).map(({ fileName }) => fileName),
  } as PastPapersEachTest;
  beforeEach(() => {
    each.test = aProfile();
    each.desk = aPastPapersDesk(each.test);
    each.service = each.desk.begin();
  });
  afterEach(async () => {
    await each.service.close();
    each.test.close();
    each.desk.scratch.remove();
    expect(each.desk.faults).toEqual([]);
  });
  return each;
}
