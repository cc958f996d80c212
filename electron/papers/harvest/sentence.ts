/** A full stop after these ends no sentence. */
const abbreviation =
  /\b(?:Mr|Mrs|Ms|Dr|St|Rev|Cllr|Cllrs|Prof|No|Nos|e\.g|i\.e|etc|para|paras|p|pp|[A-Z])\.$/;

/** The sentences of a text, verbatim. Abbreviations, initials and times ("p.m.") do not end one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const piece of text.split(/(?<=[.!?][”"’')]?)\s+(?=[\p{Lu}“"(‘])/u)) {
    open = open === '' ? piece : `${open} ${piece}`;
    if (abbreviation.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  if (open !== '') sentences.push(open);
  return sentences;
}
