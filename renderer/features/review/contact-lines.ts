import type { Meeting } from '../../../shared/domain/meeting.ts';
import { type Json, lineMaker, type ReviewLine, type RowOfLines, textEdit } from './review-line.ts';

type Contact = NonNullable<Meeting['contact']>;

const parts: readonly { label: string; part: keyof Contact }[] = [
  { label: 'Contact', part: 'name' },
  { label: 'Contact’s post', part: 'post' },
  { label: 'Contact’s e-mail', part: 'email' },
  { label: 'Contact’s telephone', part: 'telephone' },
];

const nobody: Contact = { name: '', post: null, email: null, telephone: null };

/** Whom to ask: four lines of one field, each mended by itself. A contact with nothing left is none. */
export function contactLines(row: RowOfLines, contact: Meeting['contact']): ReviewLine[] {
  const line = lineMaker(row);
  const known = contact ?? nobody;
  return parts.map(({ label, part }) => {
    const value = known[part] ?? '';
    const one = line({ label, shown: value, field: 'contact', edit: textEdit(value) });
    return { ...one, whole: (mended: Json) => withPart(known, part, mended) };
  });
}

function withPart(known: Contact, part: keyof Contact, mended: Json): Contact | null {
  const words = typeof mended === 'string' ? mended : '';
  const whole = { ...known, [part]: part === 'name' ? words : words || null };
  return Object.values(whole).some(Boolean) ? whole : null;
}
