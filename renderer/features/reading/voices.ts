/** What of the browser's speech is used; a stand-in takes its place in tests. */
export type Speech = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'pause' | 'resume' | 'addEventListener' | 'removeEventListener'
>;

/**
 * The voice to read with: British first, then any English one, then any. Only voices of this computer: one
 * from the network would send the words away.
 */
export function chooseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const own = voices.filter((voice) => voice.localService);
  const of = (language: RegExp) => own.find(({ lang }) => language.test(lang));
  return of(/^en[-_]GB/i) ?? of(/^en/i) ?? own[0] ?? null;
}

/** Voices may come a moment after they were first asked for. Milliseconds. */
const longestWaitMs = 2_000;

/** Waits until the system has told its voices; answers those of this computer, or none. */
export function loadVoices(speech: Speech): Promise<readonly SpeechSynthesisVoice[]> {
  const { promise, resolve } = Promise.withResolvers<readonly SpeechSynthesisVoice[]>();
  const told = () => {
    clearTimeout(timer);
    speech.removeEventListener('voiceschanged', told);
    resolve(speech.getVoices());
  };
  const timer = setTimeout(told, longestWaitMs);
  speech.addEventListener('voiceschanged', told);
  if (speech.getVoices().length > 0) told();
  return promise;
}
