import type { ClauseKind } from './clause.ts';

const kindByVerb: Readonly<Record<string, ClauseKind>> = {
  note: 'note',
  noted: 'note',
  receive: 'note',
  received: 'note',
  consider: 'note',
  considered: 'note',
  acknowledge: 'note',
  acknowledged: 'note',
  approve: 'approve',
  approved: 'approve',
  endorse: 'approve',
  endorsed: 'approve',
  adopt: 'approve',
  adopted: 'approve',
  request: 'request',
  requested: 'request',
  ask: 'request',
  asked: 'request',
  invite: 'request',
  invited: 'request',
  recommend: 'recommend',
  recommended: 'recommend',
  refer: 'refer',
  referred: 'refer',
  appoint: 'appoint',
  appointed: 'appoint',
  nominate: 'appoint',
  nominated: 'appoint',
  exclude: 'exclude',
  excluded: 'exclude',
};

/** "The report be noted", "that the matter be formally referred to Cabinet". */
const passive = /\bbe\s+(?:\p{Ll}+ly\s+)?(?<verb>\p{Ll}+)/u;

/** "Notes" and "recommends" are what a board does as "note" and "recommend" are what it resolves to do. */
function kindOf(verb: string): ClauseKind | null {
  for (const form of [verb, verb.replace(/s$/, '')])
    if (Object.hasOwn(kindByVerb, form)) return kindByVerb[form] ?? null;
  return null;
}

/**
 * What a clause does, guessed from its first word after "that" or "to": "To note the report" is a note, and so are
 * "Agreed to note" and "the report be noted", since they ask nothing of anybody. What begins otherwise is "agree"; a
 * person may change it.
 */
export function clauseKindOf(text: string): ClauseKind {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const verbs = words.filter((word) => !['that', 'to', 'and'].includes(word));
  const [first = '', second = ''] = verbs;
  const agrees = ['agree', 'agreed', 'agrees', 'resolve', 'resolved', 'resolves'].includes(first);
  const said = passive.exec(text.toLowerCase())?.groups?.['verb'] ?? '';
  return kindOf(agrees ? second : first) ?? kindOf(said) ?? 'agree';
}
