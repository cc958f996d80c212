import { ArrowRight } from 'lucide-react';
import { changedWords } from './changed-words.ts';

/** Characters shown of each side. */
const most = 240;

/** Tells as news that the words of a passage were changed: "63.3 % → 63.9 %". */
export function ChangedNews({ before, now }: { before: string; now: string }) {
  const news = before === '' || now === '' ? null : changedWords(before, now);
  if (news === null) return null;
  return (
    <p className="carried-news">
      <strong>The words were changed: </strong>
      <span className="visually-hidden">before </span>
      <del>{news.before.slice(0, most) || '(nothing)'}</del>{' '}
      <ArrowRight aria-hidden="true" size="1em" /> <span className="visually-hidden">now </span>
      <ins>{news.now.slice(0, most) || '(nothing)'}</ins>
    </p>
  );
}
