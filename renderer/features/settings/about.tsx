import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { useQuery } from '../../app/use-query.ts';
import { Details } from '../../ui/details.tsx';
import { createAboutQuery } from './about-query.ts';
import { partsOfOthers } from './parts-of-others.ts';

/** Which version this is, where it keeps things, and whose work it stands on. */
export function About() {
  const { client } = useApp();
  const { value, problem } = useQuery('about', () => createAboutQuery(client));
  return (
    <section className="stack" aria-labelledby="about">
      <h2 id="about">About Moothall</h2>
      {problem && <p className="field-error">{callErrorSentence(problem)}</p>}
      {value && (
        <dl className="readable">
          <dt>
            <strong>Version</strong>
          </dt>
          <dd>{value.version}</dd>
          <dt>
            <strong>Everything is kept in this folder</strong>
          </dt>
          <dd>{value.folder}</dd>
          <dt>
            <strong>SQLite</strong>
          </dt>
          <dd>{value.sqlite}</dd>
        </dl>
      )}
      <p className="readable">
        Moothall needs no network and tells nobody what you read or write. It is free software under
        the MIT licence.
      </p>
      <Details summary="Licences">
        <ul className="plain-list">
          {partsOfOthers.map(({ name, licence }) => (
            <li key={name}>
              {name}: {licence}
            </li>
          ))}
        </ul>
      </Details>
    </section>
  );
}
