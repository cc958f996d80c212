import type { QuestionInList, SharedQuestionInList } from '../../../shared/contract/questions.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

/** My questions for a meeting, in the order of its agenda. */
export function createQuestionsQuery(client: Client, meeting: string): Query<QuestionInList[]> {
  return createQuery(client, ['questions.changed'], () =>
    client.call('questions.list', { meeting }),
  );
}

/** What members have shared with the chair of a meeting. */
export function createSharedQuery(client: Client, meeting: string): Query<SharedQuestionInList[]> {
  return createQuery(client, ['questions.changed'], () =>
    client.call('questions.shared', { meeting }),
  );
}
