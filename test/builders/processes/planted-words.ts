import { join } from 'node:path';
import { aNewMark, aPassage } from '../a-mark.ts';
import { draftQuestion, shareQuestion, typeProse } from './a-busy-person.ts';
import { type FiveLaptops, type Laptop, until, words } from './five-laptops.ts';
import { filesWith, wordsBelow } from './words-in-files.ts';

/** Words of a person that nobody else may read. */
const draft = (who: string) => `qvzxkjdraft${who}`;
const note = (who: string) => `qvzxkjnote${who}`;
/** Words of private business. */
const privately = {
  prose: (who: string) => `qvzxkjprivateprose${who}`,
  question: 'qvzxkjprivatequestion',
  /** Typed while their minute was public, and not sent before it became private. */
  became: 'qvzxkjbecameprivate',
  becameClause: 'qvzxkjbecameclause',
};

/** Everybody keeps a question; those entitled make a mark on the private paper and write private business. */
export async function plantWords({ laptops, desk, paper }: FiveLaptops): Promise<void> {
  const { meeting, item, privateItem, privateMinute } = desk;
  await Promise.all(
    laptops.map(async ({ name, role, entitled, process: { client } }) => {
      await draftQuestion(client, { meeting, item, words: draft(name) });
      if (!entitled) return;
      await until(() => client.call('papers.file', { hash: paper }));
      const place = { exact: '', prefix: '', suffix: '' };
      const passage = aPassage({
        ...place,
        parts: [{ pdfPage: 1, rect: [100, 100, 200, 200] }],
        pdfPage: 1,
      });
      const mark = aNewMark({ hash: paper, kind: 'textBox', text: note(name), passage });
      await client.call('annotations.add', mark);
      if (role === 'member')
        await shareQuestion(client, { meeting, item: privateItem, words: privately.question });
      else await typeProse(client, privateMinute, privately.prose(name));
    }),
  );
}

/** Words that go into a public minute, which is private before they can be sent: the folder is away meanwhile. */
export async function excludeBeforeSent(
  { process: { client } }: Laptop,
  { desk }: FiveLaptops,
): Promise<void> {
  const { meeting, otherMinute: minute } = desk;
  await typeProse(client, minute, privately.became);
  const fields = { minute, text: privately.becameClause };
  const set = [{ noun: 'clause' as const, id: 'became', fields }];
  const write = { meeting, label: privately.becameClause, set, remove: [], typing: null };
  await client.call('record.write', write);
  await client.call('record.exclude', {
    ...{ meeting, minute: null, covers: [minute], paragraphs: [3], confidential: false },
    ...{ publicInterest: 'a price is named', at: '2025-02-13T10:30' },
  });
}

export interface WordsFound {
  words: string;
  /** "Eve/council.db", "MeetingData/new/…". */
  at: string[];
}

/** In clear in the profiles, and in no byte of the folder: names of people, titles and places of an agenda. */
const plain = ['Harbour dredging', 'Custom House', 'Abermôr', 'Pryce', 'Winter service'];

/** Where words are that may not be there, and words that are not even where they belong: then nothing is shown. */
export function misplaced({ laptops, disk }: FiveLaptops): WordsFound[] {
  const profiles = laptops.map((laptop) => ({ laptop, files: wordsBelow(laptop.process.profile) }));
  const shared = [...wordsBelow(disk.data)].filter(([, some]) => some.size > 0);
  const found: WordsFound[] = [
    ...shared.map(([at, some]) => ({ words: [...some].join(), at: [`MeetingData/${at}`] })),
    ...plain.map((words) => ({ words, at: filesWith(disk.data, words) })),
  ];
  const check = (
    words: string,
    mayBe: (laptop: Laptop, path: string) => boolean,
    owner: Laptop | null,
  ) => {
    const at: string[] = [];
    for (const { laptop, files } of profiles) {
      const paths = [...files].flatMap(([path, some]) =>
        some.has(words.toLowerCase()) ? path : [],
      );
      const isWrong = (path: string) => path.startsWith('logs') || !mayBe(laptop, path);
      at.push(...paths.filter(isWrong).map((path) => join(laptop.name, path)));
      if (laptop === owner && paths.length === 0) at.push('nowhere');
    }
    found.push({ words, at });
  };
  const [ada, , , dot] = laptops;
  for (const laptop of laptops) {
    const isMine = (at: Laptop, path: string) => at === laptop && path.includes('personal');
    check(draft(laptop.name), isMine, laptop);
    if (laptop.entitled) check(note(laptop.name), isMine, laptop);
    check(words.name(laptop.name), () => true, laptop);
    if (laptop.entitled && laptop.role !== 'member')
      check(privately.prose(laptop.name), ({ entitled }) => entitled, dot);
  }
  const { question, became, becameClause } = privately;
  for (const some of [question, became, becameClause, words.exemptItem, words.exemptPaper])
    check(some, ({ entitled }) => entitled, dot);
  check(words.committee, () => true, ada);
  return found.filter(({ at }) => at.length > 0);
}
