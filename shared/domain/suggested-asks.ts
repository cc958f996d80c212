import type { AskKind } from './ask.ts';

export interface SuggestedAsk {
  kind: AskKind;
  /** The sentence, verbatim. */
  text: string;
}

const approval =
  /\b(?:minutes|record)\b.*\b(?:agreed|approved|signed)\b|\bagreed\s+(?:and\s+signed|as\s+a\s+(?:true|correct))/i;
/** The approval of earlier minutes, which asks nothing of anybody. */
export const approvesMinutes = (text: string): boolean => approval.test(text);

const noting = /\bagreed\s+to\s+(?:note|receive)\b/i;

/** Noting is done by noting. */
export const isNoting = (text: string): boolean => noting.test(text);

/** What prose says without saying RESOLVED; the first that fits wins. */
const forms: readonly { kind: AskKind; form: RegExp }[] = [
  { kind: 'offer', form: /\b(?:offered|volunteered)\s+to\b/i },
  { kind: 'referral', form: /\bagreed\s+to\s+refer\b/i },
  { kind: 'recommendation', form: /\b(?:recommended|agreed\s+to\s+recommend)\b/i },
  {
    kind: 'agreed',
    form: /\b(?:agreed|undertook|committed)\s+(?:that\b|to\b|they\b|(?:he|she|it|we|officers|members)\b)/i,
  },
  { kind: 'request', form: /\b(?:requested|asked)\s+(?:that|for)\b/i },
];

/** What a sentence of the minutes asks, by its verb; null where none of them fits. */
export const askKindIn = (text: string): AskKind | null =>
  forms.find(({ form }) => form.test(text))?.kind ?? null;

/**
 * Sentences of the prose that look like asks of somebody, for the clerk to take up or not: "The board agreed they
 * would …" (V26), "Officers offered to provide …" (V30). Nothing is ever added unasked. What is an ask already,
 * noting, and the approval of minutes are left out.
 */
export function suggestedAsks(words: string, known: readonly string[] = []): SuggestedAsk[] {
  const taken = new Set(known.map(plain));
  return sentencesOf(words).flatMap((text) => {
    if (taken.has(plain(text)) || approvesMinutes(text) || isNoting(text)) return [];
    const kind = askKindIn(text);
    return kind === null ? [] : [{ kind, text }];
  });
}

const sentencesOf = (words: string): string[] =>
  words
    .split(/\n+|(?<=[.!?])\s+(?=[\p{Lu}“"])/u)
    .map((text) => text.trim())
    .filter((text) => text !== '');

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const leadIn =
  /^(?:(?:that|agreed?|requests?|requested|asks?|asked|recommends?|to)\s+)*(?:the\s+)?/i;
const body =
  /^(?<who>\p{Lu}[\p{L}\p{N}’'-]*(?:\s+(?:\p{Lu}[\p{L}\p{N}’'-]*|\(\p{Lu}+\)|of|for|and|the|&))*)\s+(?<next>\p{Ll}+)/u;
/** What follows a name that is not asked to act: it is acted on, or it is the body that decides. */
const noActor =
  /^(?:be|is|are|was|were|on|in|at|by|of|has|have|had|regarding|about|(?:agree|note|request|recommend|approve|endorse|receive|consider|resolve|ask|decide)(?:s|d|ed)?)$/;
/** A capital at the beginning of a line proves no name; these do, whatever begins the line. */
const role =
  /\b(?:Officers?|Directors?|Heads?|Managers?|Clerk|Chairs?|Members?|Councillors?|Cabinet|Executive|Board|Committee|Panel|Council|Partnership|Trust|Service|Team)\b/;

/** Whom a clause seems to be addressed to, "That the Ferry Trust provides …" (V24), as a suggestion; null for nobody. */
export function suggestedAddressee(clause: string): string | null {
  const words = clause.trim();
  const rest = words.replace(leadIn, '');
  const match = body.exec(rest)?.groups;
  const { who = '', next = '' } = match ?? {};
  if (who === '' || noActor.test(next)) return null;
  if (rest === words && (next === 'to' || !role.test(who))) return null;
  return who.replace(/\s+(?:of|for|and|the|&)$/, '');
}
