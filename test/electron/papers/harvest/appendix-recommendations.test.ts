import { expect, it } from 'vitest';
import { appendixRecommendations } from '../../../../electron/papers/harvest/appendix-recommendations.ts';
import { aPageOfLines, entry, paragraph, type Setting } from '../../../builders/text-lines.ts';

const committee = 'Roads and Paths Scrutiny Board (4)';
const read = (settings: Setting[], body: string | null = committee) =>
  appendixRecommendations([aPageOfLines(settings, 7)], body).map((one) => [
    one.stem,
    ...one.recommendations,
    one.pdfPage,
  ]);
const list = [entry('1) Note the draft plan'), entry('2) Choose what to hear again')];

it('takes the list after words that ask the committee, with its page', () => {
  expect(read([paragraph('3.1 The Board is recommended to:'), ...list])).toEqual([
    ['The Board is recommended to:', 'Note the draft plan', 'Choose what to hear again', 7],
  ]);
  expect(read([paragraph('Members are asked to:'), ...list])).toHaveLength(1);
  expect(read([paragraph('The Roads and Paths Board are invited to'), ...list])).toHaveLength(1);
});

it('leaves what is asked of others, what has no list, and what a body found', () => {
  expect(read([paragraph('Cabinet is recommended to:'), ...list])).toEqual([]);
  expect(read([paragraph('The Health Board is recommended to:'), ...list])).toEqual([]);
  expect(read([paragraph('The Board is recommended to:'), 'read the plan.'])).toEqual([]);
  expect(read([paragraph('The team made these recommendations:'), ...list])).toEqual([]);
  expect(read([paragraph('The Board is recommended to:'), ...list], null)).toEqual([]);
});
