import type { Speech } from '../../renderer/features/reading/voices.ts';

export interface FakeSpeech extends Speech {
  /** What was handed over and not cancelled, in order. */
  said: string[];
  rates: number[];
  /** The voice comes to the end of what it says now. */
  end(): void;
  fail(): void;
  isPaused: boolean;
}

export const aVoice = (lang: string, localService = true): SpeechSynthesisVoice => ({
  lang,
  localService,
  name: lang,
  voiceURI: lang,
  default: false,
});

/** A voice that says nothing and ends when it is told to. */
export function aFakeSpeech(voices: SpeechSynthesisVoice[]): FakeSpeech {
  let now: SpeechSynthesisUtterance | null = null;
  const said: string[] = [];
  const rates: number[] = [];
  const speech: FakeSpeech = {
    said,
    rates,
    isPaused: false,
    getVoices: () => voices,
    speak: (utterance) => {
      now = utterance;
      said.push(utterance.text);
      rates.push(utterance.rate);
    },
    cancel: () => {
      now = null;
    },
    pause: () => {
      speech.isPaused = true;
    },
    resume: () => {
      speech.isPaused = false;
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    end: () => {
      const ended = now;
      ended?.onend?.(new Event('end') as SpeechSynthesisEvent);
    },
    fail: () => {
      const failed = now;
      failed?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
    },
  };
  return speech;
}

/** What the browser would make of the words. */
export const anUtterance = (text: string): SpeechSynthesisUtterance =>
  ({ text, rate: 1, voice: null, onend: null, onerror: null }) as SpeechSynthesisUtterance;
