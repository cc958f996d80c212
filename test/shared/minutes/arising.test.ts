import { expect, it } from 'vitest';
import { matterArising } from '../../../shared/domain/matter-arising.ts';
import { buildMinutes } from '../../../shared/minutes/build-minutes.ts';
import type { Content } from '../../../shared/minutes/minutes-tree.ts';
import { cityStyle } from '../../../shared/minutes/styles/city-style.ts';
import { countyStyle } from '../../../shared/minutes/styles/county-style.ts';
import { parishStyle } from '../../../shared/minutes/styles/parish-style.ts';
import {
  aMinutesSource,
  aRecordedMinute,
  aRow,
  printedRows,
} from '../../builders/a-minutes-source.ts';

const heard = { minute: 'm', outcome: 'answered' } as const;
const source = aMinutesSource({
  rows: printedRows({
    minutes: [aRecordedMinute('m', { title: 'Matters Arising', kind: 'mattersArising' })],
    mattersArising: [
      aRow(matterArising, 'b', { ...heard, action: 'typed', position: 1, answer: 'It is mended.' }),
      aRow(matterArising, 'a', {
        ...heard,
        action: 'asked',
        position: 0,
        answer: ' It was sent. ',
      }),
      aRow(matterArising, 'c', { minute: 'm', action: 'asked', answer: 'No outcome yet' }),
      aRow(matterArising, 'd', { ...heard, action: 'asked', answer: ' ' }),
      aRow(matterArising, 'e', { ...heard, minute: 'other', action: 'asked', answer: 'Elsewhere' }),
    ],
  }),
  prose: new Map([['m', [{ kind: 'paragraph', text: 'The Clerk reported.' }]]]),
  asks: new Map([
    ['asked', { minute: '28/17', title: 'Children’s homes' }],
    ['typed', { minute: null, title: 'The pump' }],
  ]),
});

const texts = (content: readonly Content[]) =>
  content.map((one) => (one.kind === 'paragraph' ? one.text : one.kind));

it.each([
  [
    cityStyle,
    [
      'Further to Minute 28/17 – Children’s homes: It was sent.',
      'Further to The pump: It is mended.',
    ],
  ],
  [
    countyStyle,
    [
      'Further to Minute 28/17 (Children’s homes): It was sent.',
      'Further to The pump: It is mended.',
    ],
  ],
  [parishStyle, ['Minute 28/17, Children’s homes: It was sent.', 'The pump: It is mended.']],
])(
  'what was answered prints behind the prose in the manner of the house, in its order, and nothing else',
  (style, told) => {
    const [minute] = buildMinutes(source, style).blocks.filter((block) => block.kind === 'minute');
    expect(texts(minute?.content ?? [])).toEqual(['The Clerk reported.', ...told]);
  },
);

it('a minute in which nothing was answered says that nothing arose', () => {
  const quiet = aMinutesSource({ rows: { ...source.rows, mattersArising: [] } });
  const [minute] = buildMinutes(quiet, cityStyle).blocks.filter((block) => block.kind === 'minute');
  expect(texts(minute?.content ?? [])).toEqual(['There were no matters arising.']);
});
