import type { Database } from '../../electron/database/driver.ts';
import type { FileName } from '../../electron/database/migrations/lists.ts';

const count = (table: string, ...texts: string[]): string =>
  [`(SELECT count(*) FROM "${table}")`]
    .concat(texts.map((text) => `(SELECT total(length("${text}")) FROM "${table}")`))
    .join(` || ' ' || `);

const log = [
  count('op', 'value', 'prev'),
  count('register'),
  count('searchable', 'title', 'body'),
  // what can be undone is part of what was saved
  `(SELECT count(*) || ' ' || total("position") FROM "change" WHERE "state" = 'done')`,
  `(SELECT "value" FROM "meta" WHERE "key" = 'lamport')`,
];

/** One query over each file that tells any two of the evening's states apart, the number of changes first. */
const queries: Record<FileName, string[]> = {
  'council.db': [
    count('change', 'label', 'at'),
    ...log,
    count('agendaItem', 'title'),
    count('person', 'name'),
    count('recordedMinute', 'words'),
    count('proseUpdate', 'update'),
    count('taken'),
    count('vote'),
    count('voteEntry', 'option'),
  ],
  'private-business.db': [count('change', 'label'), ...log, count('recordedMinute', 'words')],
  'personal.db': [
    count('change', 'label'),
    ...log,
    count('annotation', 'text'),
    count('annotationTarget', 'hash'),
  ],
  'exchange.db': [
    `(SELECT count(*) || ' ' || total(length("bytes")) FROM "segment")`,
    `(SELECT count(*) || ' ' || count("ledger") FROM "section")`,
    count('keyRecord', 'bytes'),
    count('mailboxFile', 'name'),
    `(SELECT "value" FROM "meta" WHERE "key" = 'ackNumber')`,
  ],
  'papers.db': [
    `(SELECT count(*) || ' ' || total("state" = 'complete') FROM "file")`,
    count('part', 'bytes'),
    count('page', 'text'),
    count('pageSize'),
  ],
};

/** What a file holds, in one line: equal lines are equal states of the evening. */
export function factsOf(database: Database, name: FileName): string {
  const parts = queries[name].map((part) => `coalesce(${part}, '')`).join(` || ' | ' || `);
  return String(database.prepare(`SELECT ${parts}`).pluck().get());
}
