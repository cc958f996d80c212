import type { MinutesLife } from '../../../shared/contract/minutes.ts';
import { formatDate } from '../../../shared/domain/format-date.ts';

/** Who signed, when, and on which leaves of the minute book. */
export function SignedFacts({ signature }: Pick<MinutesLife, 'signature'>) {
  if (signature === null) return null;
  const { presider, signedOn, firstLeaf, leaves } = signature;
  const facts: [string, string][] = [
    ['Signed by', presider],
    ['On', signedOn === null ? '' : formatDate(signedOn)],
    ['Leaves', firstLeaf === null ? '' : leafWords(firstLeaf, leaves ?? 1)],
  ];
  return (
    <section className="stack" aria-labelledby="signature">
      <h2 id="signature">Signature</h2>
      <dl className="signed-facts">
        {facts
          .filter(([, words]) => words !== '')
          .map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

const leafWords = (first: number, count: number): string =>
  count === 1
    ? `${first} of the minute book`
    : `${first} to ${first + count - 1} of the minute book`;
