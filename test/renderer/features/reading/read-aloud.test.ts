import { expect, it } from 'vitest';
import { createReadAloud, noVoice } from '../../../../renderer/features/reading/read-aloud.ts';
import { chooseVoice } from '../../../../renderer/features/reading/voices.ts';
import { CallError } from '../../../../shared/contract/call-error.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { aFakeSpeech, anUtterance, aVoice } from '../../../builders/fake-speech.ts';

const hash = 'a'.repeat(64);
const pageTexts = ['Roads were cold. They were gritted.', '', 'Ferries sailed.'];

function reading(voices = [aVoice('en-GB')]) {
  const speech = aFakeSpeech(voices);
  const client = aFakeClient();
  client.answer({
    'papers.text': ({ from }) => {
      const text = pageTexts[from - 1] ?? '';
      const blocks = text === '' ? [] : [{ kind: 'paragraph' as const, text }];
      return [{ pdfPage: from, printed: null, blocks }];
    },
  });
  const aloud = createReadAloud({
    client,
    hash,
    pages: () => pageTexts.length,
    speech,
    makeUtterance: anUtterance,
  });
  const started = async (pdfPage: number, count = 1) => {
    aloud.start(pdfPage);
    await expect.poll(() => speech.said).toHaveLength(count);
  };
  return { aloud, speech, client, started };
}

it('accessibility A21: reads sentence by sentence, from page to page, past empty ones, to the end', async () => {
  const { aloud, speech, started } = reading();
  await started(1);
  expect(aloud.store.getState()).toMatchObject({ mode: 'speaking', sentence: 'Roads were cold.' });
  speech.end();
  expect(speech.said.at(-1)).toBe('They were gritted.');
  speech.end();
  await expect.poll(() => speech.said.at(-1)).toBe('Ferries sailed.');
  expect(aloud.store.getState().pdfPage).toBe(3);
  speech.end();
  await expect.poll(() => aloud.store.getState().mode).toBe('off');
});

it('is held and goes on, steps back and on, and says nothing after it was stopped', async () => {
  const { aloud, speech, started } = reading();
  await started(1);
  aloud.pause();
  expect([speech.isPaused, aloud.store.getState().mode]).toEqual([true, 'paused']);
  aloud.resume();
  expect([speech.isPaused, aloud.store.getState().mode]).toEqual([false, 'speaking']);
  aloud.step(1);
  aloud.step(-1);
  expect(speech.said.slice(1)).toEqual(['They were gritted.', 'Roads were cold.']);
  aloud.stop();
  speech.end();
  expect(speech.said).toHaveLength(3);
  expect(aloud.store.getState().mode).toBe('off');
});

it('takes a new speed from the next sentence on', async () => {
  const { aloud, speech, started } = reading();
  await started(1);
  aloud.setSpeed(150);
  speech.end();
  expect(speech.rates).toEqual([1, 1.5]);
});

it('uses voices of this computer only, British first, and says so in words where there is none', async () => {
  expect(chooseVoice([aVoice('en-US'), aVoice('en-GB')])?.lang).toBe('en-GB');
  expect(chooseVoice([aVoice('cy-GB'), aVoice('en-US')])?.lang).toBe('en-US');
  expect(chooseVoice([aVoice('en-GB', false)])).toBeNull();
  const { aloud, speech } = reading([aVoice('en-GB', false)]);
  aloud.start(1);
  await expect.poll(() => aloud.store.getState().problem).toBe(noVoice);
  expect(speech.said).toEqual([]);
});

it('says in words when the file cannot be read, and when the voice fails', async () => {
  const { aloud, client, speech, started } = reading();
  await started(1);
  speech.fail();
  expect(aloud.store.getState()).toMatchObject({ mode: 'off', problem: noVoice });
  client.answer({
    'papers.text': () => {
      throw new CallError('notFound');
    },
  });
  aloud.start(1);
  await expect.poll(() => aloud.store.getState().problem).toMatch(/cannot be read just now/);
});
