import type { Profile } from '../../../shared/domain/profile.ts';
import type { TypeSizeStep } from '../../../shared/domain/type-size.ts';
import { useApp } from '../../app/app-context.ts';
import { themes } from '../../app/profile-words.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';

/** Colours and size of type. They take effect at once, so there is nothing to save. */
export function Appearance({ profile }: { profile: Profile }) {
  const { client } = useApp();
  const { problem, run } = useDeed();
  const resize = (step: TypeSizeStep) => run(() => client.call('profile.stepTypeSize', { step }));
  return (
    <section className="stack" aria-labelledby="appearance">
      <h2 id="appearance">Appearance</h2>
      {problem && <p className="field-error">{problem}</p>}
      <Choices
        label="Colours"
        choices={themes}
        value={profile.theme}
        onChange={(theme) => run(() => client.call('profile.save', { theme }))}
      />
      <fieldset className="field">
        <legend className="field-label">Size of type</legend>
        <div className="row">
          <Button onPress={() => resize('smaller')}>Smaller</Button>
          <output>{profile.typeSize} %</output>
          <Button onPress={() => resize('larger')}>Larger</Button>
        </div>
      </fieldset>
    </section>
  );
}
