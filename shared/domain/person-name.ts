import { isHonorific, isPostNominal, isRank, takeTitle } from './honorific.ts';

/** One person of a list, as printed. */
export interface PersonName {
  /** "CE Thomas", "David Jackson", "Miks": without title and letters after the name. */
  name: string;
  /** "Councillor", "Mrs", "County Councillor"; in the singular also where the list prints it once. */
  title: string | null;
  /** True where the title stands once, before an earlier name of the list. */
  titleCarried: boolean;
  /** "OBE", "MP". */
  postNominals: string[];
  /** Words in round brackets, each bracket one: "Chair", "Co-opted Member", "substitute for …". */
  notes: string[];
  /** Words after a comma that are no name: "Independent Chair of the Safeguarding Board". */
  post: string | null;
}

interface Segment {
  words: string[];
  notes: string[];
  before: 'start' | 'comma' | 'and' | 'none';
}

const particle = /^(?:de|da|di|van|von|der|den|la|le|du|bin|binti|ibn|al|el|ap|ab|ferch)$/;
const capitalised = /^\p{Lu}[\p{L}’'.-]*$/u;
const chairWord = /^(?:(?:vice|deputy)-?)?chair(?:man|woman|person)?:?$/i;
const initial = /^(?:\p{Lu}\.?){1,3}$/u;
const office = new Set(
  `chair chairman chairwoman chairperson vice director officer officers manager head leader member
   members lead service services council board committee panel department directorate coordinator
   co-ordinator adviser advisor secretary clerk representative representatives governor governors
   public press resident residents team group partnership authority trust college school university
   police independent deputy assistant interim acting senior principal executive chief cabinet
   portfolio holder education governance finance legal democratic planning none all apologies
   meeting agenda councillors people`.split(/\s+/),
);

/**
 * The people of a list in its order: "Councillors J Birch, S Hall (Co-opted Member) and C E Ash (Chair)",
 * "Mr Hall, OBE, Mrs Holt". Commas, semicolons, "and", "&" and a new title part two people; letters after a name and
 * words in brackets belong to the person before them. What is no name ("12 members of the public") gives nobody.
 */
export function parsePeople(text: string): PersonName[] {
  const people: PersonName[] = [];
  let carried: string | null = null;
  const segments = segmentsOf(text);
  const surnamesOnly = segments.every(
    ({ words }) => takeTitle(words).rest.length === 1 && !words.some(isPostNominal),
  );
  for (const segment of segments) {
    const previous = people.at(-1);
    const taken = takeTitle(leadingRole(segment));
    const postNominals = takePostNominals(taken.rest);
    if (taken.rest.length === 0 && previous && taken.title === null) {
      previous.postNominals.push(...postNominals);
      previous.notes.push(...segment.notes);
      continue;
    }
    const certain = taken.title !== null || carried !== null || surnamesOnly;
    if (
      !isName(taken.rest, certain || segment.notes.length > 0) ||
      isMoreOfPost(segment, previous)
    ) {
      addToPost(previous, segment);
      continue;
    }
    if (taken.title !== null) carried = taken.carries;
    people.push({
      name: taken.rest.join(' '),
      title: taken.title ?? carried,
      titleCarried: taken.title === null && carried !== null,
      postNominals,
      notes: segment.notes,
      post: null,
    });
  }
  return people;
}

/** Whether a text holds names and nothing else, so that prose with a name in it is not taken for a list. */
export function isListOfPeople(text: string): boolean {
  const people = parsePeople(text.replace(/\.$/, ''));
  const read = people.flatMap(({ title, name, postNominals, titleCarried }) => [
    ...(title === null || titleCarried ? [] : title.split(' ')),
    ...name.split(' '),
    ...postNominals,
  ]).length;
  const words = text
    .replace(/\band\b|[,;&]/g, ' ')
    .trim()
    .split(/\s+/).length;
  return people.length > 0 && words - read <= words * 0.1;
}

/** Initials and family name: "CE Thomas" and "C E Thomas" give C, E; "David Jackson" gives D. */
export function nameParts(name: string): { initials: string[]; family: string } {
  const words = name.split(/\s+/);
  const family = words.pop() ?? '';
  const initials = words.flatMap((word) =>
    initial.test(word) ? word.replace(/\./g, '').split('') : [word.charAt(0)],
  );
  return { initials, family };
}

function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let current: Segment = { words: [], notes: [], before: 'start' };
  const next = (before: Segment['before']) => {
    if (current.words.length > 0 || current.notes.length > 0) segments.push(current);
    current = { words: [], notes: [], before };
  };
  const tokens = tokensOf(text);
  tokens.forEach((token, index) => {
    if (token === ',' || token === ';') next('comma');
    else if (token === 'and' || token === '&' || token === 'a') next('and');
    else if (token.startsWith('(')) current.notes.push(token.slice(1).replace(/\)$/, '').trim());
    else {
      const named = current.words.some((word) => !beginsName(word));
      if (current.notes.length > 0 || (named && beginsTitle(tokens, index))) next('none');
      current.words.push(token);
    }
  });
  next('start');
  return segments;
}

/** Words that may stand before a name without being one. */
function beginsName(word: string): boolean {
  return isHonorific(word) || isRank(word) || chairWord.test(word);
}

function beginsTitle(tokens: readonly string[], index: number): boolean {
  const token = tokens[index] ?? '';
  return isHonorific(token) || (isRank(token) && isHonorific(tokens[index + 1] ?? ''));
}

/** Words, separators and whole brackets (with brackets inside them). */
function tokensOf(text: string): string[] {
  const words = text.replace(/\s+/g, ' ').replace(/(?<=\p{Ll}{2})\.\s*$/u, '');
  return words.match(/\((?:[^()]|\([^()]*\))*\)?|[,;]|[^\s,;()]+/g) ?? [];
}

/**
 * "Chair Cllr A Ash", "Chair: Cllr A Ash": the office goes to the notes. "Chair of the Friends" is a post and no name.
 * Changes the segment.
 */
function leadingRole(segment: Segment): string[] {
  const [first = '', ...rest] = segment.words;
  const role = first.replace(/:$/, '');
  const isPost = /^(?:of|for|to)$/.test(rest[0] ?? '');
  if (chairWord.test(first) && rest.length > 0 && !isPost) {
    segment.notes.unshift(role);
    return rest;
  }
  return segment.words;
}

function takePostNominals(words: string[]): string[] {
  const taken: string[] = [];
  while (words.length > 0 && isPostNominal(words.at(-1) ?? '')) taken.unshift(words.pop() ?? '');
  return taken;
}

/** `certain`: a title, or a list of nothing but surnames, says that even one word is a name. */
function isName(words: string[], certain: boolean): boolean {
  const last = words.at(-1) ?? '';
  if (words.length === 0 || words.length > 5 || (words.length === 1 && !certain)) return false;
  if (!words.every((word) => capitalised.test(word) || particle.test(word))) return false;
  if (!capitalised.test(last) || last.replace(/\W/g, '').length < 2) return false;
  const startsWithInitial = words.length > 1 && initial.test(words[0] ?? '');
  return startsWithInitial || !words.some((word) => office.has(word.toLowerCase()));
}

/** "Director of Children and Young People": after a post, "and" goes on with the post. */
function isMoreOfPost(segment: Segment, previous: PersonName | undefined): boolean {
  const hasTitle = isHonorific(segment.words[0] ?? '');
  const hasInitial = initial.test(segment.words[0] ?? '');
  return segment.before === 'and' && previous?.post != null && !hasTitle && !hasInitial;
}

function addToPost(person: PersonName | undefined, segment: Segment): void {
  if (person === undefined || segment.words.length === 0) return;
  // "12 members of the public", "business community": people, and nobody's post
  if (person.post === null && !/^\p{Lu}/u.test(segment.words[0] ?? '')) return;
  const words = [...segment.words, ...segment.notes.map((note) => `(${note})`)].join(' ');
  const joint = segment.before === 'and' ? ' and ' : ', ';
  person.post = person.post === null ? words : `${person.post}${joint}${words}`;
}
