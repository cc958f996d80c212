/*
 * Who speaks in minutes: "The Board", "The Policy Committee for Roads", "Members". A decision in prose is
 * one only when the body itself is the subject of the sentence.
 */
const bodyWord =
  /\b(?:board|committee|sub-committee|council|cabinet|panel|commission|executive|forum|group|authority|assembly|members|councillors|meeting|trustees|governors)\b/i;
const subjectWords = new Set(
  `that the a all both scrutiny policy joint full parish town community board committee sub-committee
   council cabinet panel commission executive forum group authority members councillors meeting present
   of for and & on also then further therefore unanimously duly hereby accordingly has have`.split(
    /\s+/,
  ),
);
const opening = /^(?:After|Following|Having|Further|In view|Given|Upon)\b/;
/** "At that meeting, Members agreed" tells of another meeting. */
const elsewhere = /^(?:At|On|In|During|Since|Previously|Last|Earlier|As|When|If|Although|While)\b/;
/** "It was noted that …" is a manner of reporting; "it was agreed" decides. */
const impersonal = /^it was (?:also |then |therefore |unanimously |further )*$/i;

/** One word of a body's name may have lost its capital; a verb may not pass for it. */
const verbal =
  /(?:ed|ing)$|^(?:was|were|had|is|are|be|been|who|which|to|not|it|they|their|how|by|from|with|in|at)$/;

/**
 * Where a verb of the body stands in a sentence, or -1: "The Board agreed to add …" for "agreed".
 * An opening such as "Following this discussion" may stand before the subject.
 */
export function bodyVerbAt(sentence: string, verb: RegExp): number {
  const at = verb.exec(sentence)?.index ?? -1;
  if (at < 0) return -1;
  const before = sentence.slice(0, at);
  const starts = [0];
  if (opening.test(before)) {
    for (const match of before.matchAll(/\s(?=(?:the|it was)\s)/g)) starts.push(match.index + 1);
  }
  const speaks = starts.some((start) => {
    const subject = before.slice(start);
    if (impersonal.test(subject)) return !/^noted/.test(sentence.slice(at));
    return bodyWord.test(subject) && subject.length < 140 && isSubject(subject);
  });
  return speaks ? at : -1;
}

/** Whether words name a deciding body: "the Roads and Paths Committee (2)". */
export function namesBody(words: string): boolean {
  return bodyWord.test(words) && isSubject(words);
}

/** Names and the small words between them; a verb before the sought one would make it another sentence. */
function isSubject(words: string): boolean {
  if (opening.test(words) || elsewhere.test(words)) return false;
  const strange = words
    .trim()
    .split(/\s+/)
    .filter((word) => !/^[\p{Lu}\d(]/u.test(word) && !subjectWords.has(word.replace(/,$/, '')));
  return strange.length === 0 || (strange.length === 1 && !verbal.test(strange[0] ?? ''));
}
