import { type TranslationKeys, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonWords } from '@zxcvbn-ts/language-common';
import { dictionary as englishWords, translations } from '@zxcvbn-ts/language-en';
import type { PassphraseStrength } from '../../../shared/contract/backups.ts';

const words = [
  'Very easy to guess',
  'Easy to guess',
  'Could be guessed with some effort',
  'Hard to guess',
  'Very hard to guess',
] as const;

const warnings: TranslationKeys['warnings'] = {
  straightRow: 'Rows of keys are easy to guess.',
  keyPattern: 'Patterns on the keyboard are easy to guess.',
  simpleRepeat: 'One letter many times is easy to guess.',
  extendedRepeat: 'The same letters again and again are easy to guess.',
  sequences: 'Letters and figures in their order are easy to guess.',
  recentYears: 'Years are easy to guess.',
  dates: 'Dates are easy to guess.',
  topTen: 'Very many people use this.',
  topHundred: 'Very many people use this.',
  common: 'Many people use this.',
  similarToCommon: 'It is close to what many people use.',
  wordByItself: 'One word alone is easy to guess.',
  namesByThemselves: 'Names alone are easy to guess.',
  commonNames: 'Names are easy to guess.',
  userInputs: 'What others know about you is easy to guess.',
  pwned: 'Many people use this.',
};
const general =
  'Add words that have nothing to do with the others: each makes it harder to guess, and it stays easy to keep.';

/** Loads its word lists, which takes half a second, and answers how hard a passphrase is to guess. */
export function loadRating(): (passphrase: string) => PassphraseStrength {
  const estimator = new ZxcvbnFactory({
    dictionary: { ...commonWords, ...englishWords },
    graphs: adjacencyGraphs,
    translations: { ...translations, warnings },
    // what is longer is rated by its beginning: the time it takes grows with the square
    maxLength: 100,
  });
  return (passphrase) => {
    const { score, feedback } = estimator.check(passphrase);
    const advice = [feedback.warning ?? '', general].filter((text) => text !== '').join(' ');
    return { score, words: words[score], advice: score < 3 ? advice : '' };
  };
}
