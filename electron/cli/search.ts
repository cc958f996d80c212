import type { SearchHit } from '../../shared/contract/search.ts';
import { type BackendCommand, WrongUsage } from './command.ts';

/** Hits shown at once; JSON gives as many as the contract allows. */
const shown = 20;
const mostHits = 100;

function lines(hit: SearchHit): string[] {
  const snippet = hit.snippet.map((part) => part.text).join('');
  const head = [hit.title, hit.where].filter((part) => part !== '').join(' · ');
  return [head, ...(snippet === '' ? [] : [`    ${snippet.replace(/\s+/g, ' ')}`])];
}

/** `moothall search WORDS`: over packs, papers, earlier minutes, people and items. */
export const search: BackendCommand = async ({ words, options, say }, backend) => {
  if (words.length === 0) throw new WrongUsage('search takes the words to look for.');
  const limit = options.json ? mostHits : shown;
  const { meeting } = options;
  const found = await backend.call('search.find', { words: words.join(' '), limit, meeting });
  if (options.json) {
    say(JSON.stringify(found));
    return 0;
  }
  say(found.hits.length === 0 ? 'Nothing found.' : found.hits.flatMap(lines).join('\n'));
  if (found.more) say('There is more. Add a word to narrow it down.');
  if (found.unread !== null) say(found.unread);
  return 0;
};
