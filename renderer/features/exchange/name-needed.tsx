import type { Profile } from '../../../shared/domain/profile.ts';
import { useApp } from '../../app/app-context.ts';
import { createProfileQuery } from '../../app/profile-query.ts';
import { useQuery } from '../../app/use-query.ts';
import { TextField } from '../../ui/text-field.tsx';

/** The profile of whoever is at this laptop; null until it is known. */
export function useMyProfile(): Profile | null {
  const { client } = useApp();
  return useQuery('profile', () => createProfileQuery(client)).value?.profile ?? null;
}

interface NameNeededProps {
  profile: Profile;
  value: string;
  onChange: (name: string) => void;
  error: string | null;
}

/** Others will see a name: asked here where it was left out at the first start. */
export function NameNeeded({ profile, value, onChange, error }: NameNeededProps) {
  if (profile.name.trim() !== '') return null;
  return (
    <TextField
      label="Your name"
      hint="The others in the group see it beside what you write."
      value={value}
      onChange={onChange}
      error={error}
      autoComplete="name"
    />
  );
}

/** Keeps a name that was asked for here. */
export function useKeepingName(): (profile: Profile, name: string) => Promise<void> {
  const { client } = useApp();
  return async (profile, name) => {
    if (profile.name.trim() === '' && name.trim() !== '')
      await client.call('profile.save', { name: name.trim() });
  };
}
