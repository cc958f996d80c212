import type { Content } from '../minutes-tree.ts';
import { inPosition, type MinuteMatter, type Writing } from './writing.ts';

/**
 * What was asked for without RESOLVED: requests as points under their stem; agreements, offers and the like as
 * paragraphs, unless the prose says them already.
 */
export function askContent(writing: Writing, { minute, rows, prose }: MinuteMatter): Content[] {
  const asks = inPosition(rows.asks).filter(
    (one) => one.minute === minute.id && one.text.trim() !== '',
  );
  const said = plain(prose.map(({ text }) => text).join(' '));
  const requests = asks.filter(({ kind }) => kind === 'request').map(({ text }) => text);
  const others = asks
    .filter(({ kind, text }) => kind !== 'request' && !said.includes(plain(text)))
    .map(({ text }): Content => ({ kind: 'paragraph', text }));
  if (requests.length === 0) return others;
  const { committeeName } = writing.source.meeting;
  const usual = writing.say('requested', { committee: committeeName });
  const stem = minute.requestStem === '' ? usual : minute.requestStem;
  return [...others, { kind: 'requests', stem, items: requests }];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
