import type { ContactReading } from '../../../shared/domain/pack-reading.ts';
import type { TextLine } from '../../../shared/domain/page-text.ts';
import { parsePeople } from '../../../shared/domain/person-name.ts';

const phoneLabel =
  /^(?:tel(?:ephone)?|phone|direct (?:line|dial)[\w/]*|ffôn)\b[\s.:no]*(?<numbers>[+(\d].*)$/i;
const emailLabel = /^(?:e-?mail|e-?bost)\b\s*:?/i;
const address = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Telephone and e-mail stand within so many lines below the names. */
const linesBelow = 3;

/**
 * Officers whom a front sheet names on a line of their own, with telephone or e-mail on the next lines: "Mia Rose",
 * or "Lara Knott/Mia Rose" over "Telephone: (000) 7000 3237/3111". In the order printed; nobody twice.
 */
export function contactBlocks(lines: readonly TextLine[]): ContactReading[] {
  const found = lines.flatMap((line, index) => {
    const names = namesIn(line.text);
    return names === null ? [] : blockOf(names, lines.slice(index + 1, index + 1 + linesBelow));
  });
  return found.filter((one, at) => found.findIndex(({ name }) => name === one.name) === at);
}

/** Nothing but the full names of people, parted by strokes or "and"; null for any other line. */
function namesIn(text: string): string[] | null {
  const parts = text.split(/\s*\/\s*|\s+(?:and|or|&)\s+/);
  const people = parts.map((part) => parsePeople(part));
  const names = people.flatMap(([person, ...more], at) => {
    const isWhole = more.length === 0 && person?.notes.length === 0 && person.post === null;
    return isWhole && /\s/.test(person.name) && person.name === parts[at] ? [person.name] : [];
  });
  return names.length === parts.length ? names : null;
}

function blockOf(names: string[], below: readonly TextLine[]): ContactReading[] {
  const own = below.slice(0, firstOther(below));
  const [told] = own.flatMap(({ text }) => phoneLabel.exec(text)?.groups?.['numbers'] ?? []);
  const numbers = numbersIn(told ?? '');
  const emails = own.flatMap(({ text }) => text.match(address) ?? []);
  if (numbers.length === 0 && emails.length === 0) return [];
  return names.map((name, at) => ({
    name,
    post: null,
    email:
      emails.find((email) => bears(email, name)) ?? (names.length > 1 ? null : (emails[0] ?? null)),
    telephone: (names.length === numbers.length ? numbers[at] : numbers[0]) ?? null,
  }));
}

function firstOther(below: readonly TextLine[]): number {
  const at = below.findIndex(({ text }) => {
    return !phoneLabel.test(text) && !emailLabel.test(text) && !/^\S+@\S+$/.test(text);
  });
  return at < 0 ? below.length : at;
}

/** "(000) 7000 3237/3111": what follows a stroke takes the place of as many last figures. */
function numbersIn(told: string): string[] {
  const [first = '', ...others] = told.split(/\s*\/\s*/);
  const whole = /^[+\d(][\d\s()-]{5,20}\d/.exec(first)?.[0] ?? '';
  if (whole === '') return [];
  const rest = others.map((other) => {
    const isTail = /^\d{2,6}$/.test(other.trim());
    return isTail ? whole.slice(0, -other.trim().length) + other.trim() : other.trim();
  });
  return [whole, ...rest];
}

function bears(email: string, name: string): boolean {
  const family = name.split(/\s+/).at(-1)?.toLowerCase() ?? name;
  return email.toLowerCase().includes(family);
}
