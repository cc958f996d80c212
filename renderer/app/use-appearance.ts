import { useLayoutEffect } from 'react';
import type { Profile } from '../../shared/domain/profile.ts';

/** Puts the profile's colours and size of type on the root element, where every rem and token looks. */
export function useAppearance(profile: Profile | null): void {
  const theme = profile?.theme ?? 'system';
  const typeSize = profile?.typeSize ?? 100;
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.style.setProperty('--type-size', String(typeSize / 100));
  }, [theme, typeSize]);
}
