import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { useQuery } from '../../app/use-query.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { createCommitteesQuery } from './committees-query.ts';
import { PhrasesForm } from './phrases-form.tsx';
import { QuorumForm } from './quorum-form.tsx';
import { StyleForm } from './style-form.tsx';

/** How the minutes of each committee are written: its style, its words, its phrases and its quorum. */
export function HouseStyleSection() {
  const { client } = useApp();
  const { value: committees, problem } = useQuery('committees', () =>
    createCommitteesQuery(client),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const committee = committees?.find(({ id }) => id === chosen) ?? committees?.[0];
  return (
    <section className="stack" aria-labelledby="house-style">
      <h2 id="house-style">Committees and their minutes</h2>
      {problem && <p className="field-error">{callErrorSentence(problem)}</p>}
      {committees?.length === 0 && (
        <p>A committee stands here as soon as one of its packs was opened.</p>
      )}
      {committees && committee && (
        <>
          <SelectField
            label="Committee"
            options={committees.map(({ id, name, organisation }) => ({
              value: id,
              label: organisation === '' ? name : `${name} (${organisation})`,
            }))}
            value={committee.id}
            onChange={setChosen}
          />
          <QuorumForm key={`quorum ${committee.id}`} committee={committee} />
          <StyleForm key={`style ${committee.id}`} committee={committee} />
          <PhrasesForm key={`phrases ${committee.id}`} committee={committee} />
        </>
      )}
    </section>
  );
}
