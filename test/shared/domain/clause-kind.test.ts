import { expect, it } from 'vitest';
import { clauseKindOf } from '../../../shared/domain/clause-kind.ts';

it.each([
  ['Agreed to note the report', 'note'],
  ['agreed to note the information in the note', 'note'],
  ['note progress information', 'note'],
  ['That the report be sent', 'agree'],
  ['To approve the minutes', 'approve'],
  ['request a report back', 'request'],
  ['To recommend the map to Cabinet', 'recommend'],
  ['agreed to refer the matter to Council', 'refer'],
  ['That it was agreed', 'agree'],
  ['constructor', 'agree'],
  ['', 'agree'],
])('V24, V25: “%s” is guessed to be of kind %s', (text, kind) => {
  expect(clauseKindOf(text)).toBe(kind);
});
