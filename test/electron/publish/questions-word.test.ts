import { expect, it } from 'vitest';
import { type QuestionEntry, questionsDocument } from '../../../electron/publish/questions-word.ts';
import { writeWord } from '../../../electron/publish/word/write-word.ts';
import { unzipped } from '../../builders/unzipped.ts';

const entry = (part: Partial<QuestionEntry>): QuestionEntry => ({
  text: 'Why noon?',
  toWhom: '',
  lineOfEnquiry: '',
  quote: '',
  page: '',
  state: 'draft',
  answer: '',
  ...part,
});

const list = {
  meeting: 'Leisure Scrutiny Panel, 13 February 2025',
  author: 'A Hartley',
  items: [
    {
      title: 'Item 2: Swimming Pools',
      questions: [
        entry({
          toWhom: 'Robin Ferry (officer)',
          lineOfEnquiry: 'Cost',
          quote: 'opens at noon',
          page: 'Page 4 of the pack',
          state: 'answered',
          answer: 'Staff costs.',
        }),
        entry({ text: 'Who decides?' }),
      ],
    },
    { title: 'The meeting as a whole', questions: [entry({ text: 'What next?' })] },
  ],
};

it('tells each question with all that belongs to it, numbered through, item by item', async () => {
  const xml = unzipped(await writeWord(questionsDocument(list))).get('word/document.xml') ?? '';
  const lines = xml
    .split('</w:p>')
    .map((line) =>
      [...line.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
    );
  expect(lines.filter((line) => line !== '')).toEqual([
    'My questions',
    'Leisure Scrutiny Panel, 13 February 2025',
    'Item 2: Swimming Pools',
    '1. Why noon?',
    'To: Robin Ferry (officer)',
    'Line of enquiry: Cost',
    'State: Answered',
    'opens at noon(Page 4 of the pack)',
    'Answer: Staff costs.',
    '2. Who decides?',
    'State: Draft',
    expect.stringMatching(/^Answer: …+$/),
    'The meeting as a whole',
    '3. What next?',
    'State: Draft',
    expect.stringMatching(/^Answer: …+$/),
  ]);
});
