import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../client/client.ts';
import { sentencesOf } from './sentences.ts';
import { chooseVoice, loadVoices, type Speech } from './voices.ts';

export interface AloudState {
  mode: 'off' | 'starting' | 'speaking' | 'paused';
  pdfPage: number;
  sentence: string;
  /** Why nothing is read, in words; null while all is well. */
  problem: string | null;
}

export interface ReadAloud {
  store: StoreApi<AloudState>;
  /** Reads from the top of a page to the end of the file. */
  start(pdfPage: number): void;
  pause(): void;
  resume(): void;
  /** Says the sentence again, or goes on to the next. */
  step(by: -1 | 1): void;
  /** Per cent of the voice's own speed; holds from the next sentence on. */
  setSpeed(percent: number): void;
  stop(): void;
}

interface AloudSources {
  client: Client;
  hash: string;
  /** Pages of the file. */
  pages: () => number;
  /** Null where this system cannot speak. */
  speech: Speech | null;
  makeUtterance: (words: string) => SpeechSynthesisUtterance;
}

const off: AloudState = { mode: 'off', pdfPage: 1, sentence: '', problem: null };

export const noVoice =
  'This computer has no voice of its own to read with. Voices are added in the settings of the computer, under speech or language. No words were sent anywhere.';
const noWords =
  'The words of this file cannot be read just now. Nothing else is harmed. Please try again.';

/** Reads a file aloud, sentence by sentence, with a voice of this computer; one at a time. */
export function createReadAloud(sources: AloudSources): ReadAloud {
  const { client, hash, speech } = sources;
  const store = createStore<AloudState>(() => off);
  let speed = 100;
  /** Rises with every start, stop and step: what an older one still says is passed over. */
  let turn = 0;
  let voice: SpeechSynthesisVoice | null = null;
  let sentences: string[] = [];
  let at = 0;

  const fail = (problem: string) => {
    turn += 1;
    store.setState({ ...off, problem }, true);
  };

  const load = async (pdfPage: number): Promise<void> => {
    const [page] = await client.call('papers.text', { hash, from: pdfPage, to: pdfPage });
    sentences = sentencesOf(page?.blocks ?? []);
    store.setState({ pdfPage });
  };

  const say = (mine: number): void => {
    const sentence = sentences[at];
    if (sentence === undefined) {
      void turnPage(mine);
      return;
    }
    store.setState({ mode: 'speaking', sentence });
    const utterance = sources.makeUtterance(sentence);
    utterance.voice = voice;
    utterance.rate = speed / 100;
    utterance.onend = () => {
      if (mine !== turn) return;
      at += 1;
      say(mine);
    };
    utterance.onerror = () => {
      if (mine === turn) fail(noVoice);
    };
    speech?.speak(utterance);
  };

  const turnPage = async (mine: number): Promise<void> => {
    const next = store.getState().pdfPage + 1;
    if (next > sources.pages()) {
      store.setState(off, true);
      return;
    }
    try {
      await load(next);
    } catch {
      if (mine === turn) fail(noWords);
      return;
    }
    if (mine !== turn) return;
    at = 0;
    say(mine);
  };

  const begin = async (pdfPage: number, mine: number): Promise<void> => {
    const voices = speech === null ? [] : await loadVoices(speech);
    if (mine !== turn) return;
    voice = chooseVoice(voices);
    if (voice === null) {
      fail(noVoice);
      return;
    }
    store.setState({ pdfPage: pdfPage - 1 });
    await turnPage(mine);
  };

  const again = (): number => {
    turn += 1;
    speech?.cancel();
    return turn;
  };

  return {
    store,
    start(pdfPage) {
      const mine = again();
      store.setState({ ...off, mode: 'starting', pdfPage }, true);
      void begin(pdfPage, mine);
    },
    pause() {
      speech?.pause();
      if (store.getState().mode === 'speaking') store.setState({ mode: 'paused' });
    },
    resume() {
      speech?.resume();
      if (store.getState().mode === 'paused') store.setState({ mode: 'speaking' });
    },
    step(by) {
      if (store.getState().mode === 'off') return;
      const mine = again();
      at = Math.max(0, at + by);
      say(mine);
    },
    setSpeed: (percent) => {
      speed = percent;
    },
    stop() {
      again();
      store.setState(off, true);
    },
  };
}
