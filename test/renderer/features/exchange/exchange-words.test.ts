import { expect, it } from 'vitest';
import {
  problemSentence,
  receivedWords,
} from '../../../../renderer/features/exchange/exchange-words.ts';
import { aMailbox } from '../../../builders/fake-exchange.ts';

it.each([
  [{ by: 2, of: 2 }, 'Both other laptops have all that you sent'],
  [{ by: 0, of: 2 }, 'Neither of the two other laptops is known to have all that you sent yet'],
  [{ by: 3, of: 3 }, 'All 3 other laptops have all that you sent'],
  [{ by: 0, of: 3 }, 'None of the 3 other laptops is known to have all that you sent yet'],
])('says of %o other laptops who has all, as people count', (received, words) => {
  expect(receivedWords(received)).toBe(words);
});

it('says what else may be amiss where a folder is connected and the group’s files are not in it', () => {
  expect(problemSentence(aMailbox({ problem: 'absent' }))).toMatch(
    /safe on this laptop.*Connect.*If it is connected, .*“MeetingData”/,
  );
});
