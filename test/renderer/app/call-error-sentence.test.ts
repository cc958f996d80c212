import { expect, it } from 'vitest';
import { callErrorSentence } from '../../../renderer/app/call-error-sentence.ts';
import { callErrorCodes } from '../../../shared/contract/call-error.ts';

it('U21: every refusal has plain words that say what happened and what to do, and no jargon', () => {
  for (const code of callErrorCodes) {
    const sentence = callErrorSentence(code);
    expect(sentence.split('.').length, code).toBeGreaterThan(2);
    expect(sentence).not.toMatch(/invalid|fatal|error|exception|0x|null|undefined/i);
    expect(sentence).not.toContain(code);
  }
});
