import { expect, it } from 'vitest';
import { clauseKindOf } from '../../../shared/domain/clause-kind.ts';

it.each([
  ['Note the report', 'note'],
  ['To note the outcome and the progress made', 'note'],
  ['Agreed to note the contents of the briefing note', 'note'],
  ['That the report be noted', 'note'],
  ['that the matter be formally referred to Cabinet', 'refer'],
  ['the bench be moved', 'agree'],
  ['to approve the depot plan', 'approve'],
  ['Recommend to the Cabinet Member that the path stays open', 'recommend'],
  ['That the Partnership provides an update', 'agree'],
  ['Requested that the Head of Leisure attends', 'request'],
  ['Agree that a further report is brought', 'agree'],
  ['and refer the matter to Scrutiny Board 3', 'refer'],
  ['1) Appoint Councillor Zeal', 'appoint'],
  ['Notes the first year and thanks the staff', 'note'],
  ['Recommends that the Cabinet Member considers it', 'recommend'],
  ['Agrees to note the report', 'note'],
  ['constructor', 'agree'],
  ['', 'agree'],
])('“%s” is of the kind %s', (text, kind) => {
  expect(clauseKindOf(text)).toBe(kind);
});
