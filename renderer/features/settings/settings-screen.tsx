import type { ReactNode } from 'react';
import type { Profile } from '../../../shared/domain/profile.ts';
import { useTitle } from '../../app/use-title.ts';
import { Screen } from '../../ui/screen.tsx';
import { About } from './about.tsx';
import { AccessibilityStatement } from './accessibility-statement.tsx';
import { Appearance } from './appearance.tsx';
import { MyDetails } from './my-details.tsx';
import { ReadingKeysSetting } from './reading-keys-setting.tsx';

interface SettingsScreenProps {
  profile: Profile;
  /** Sections of other parts of the app. */
  children: ReactNode;
}

/** Who I am, how the screen looks, what this program is. */
export function SettingsScreen({ profile, children }: SettingsScreenProps) {
  useTitle('Settings');
  return (
    <Screen title="Settings">
      <MyDetails profile={profile} />
      <Appearance profile={profile} />
      <ReadingKeysSetting />
      {children}
      <About />
      <AccessibilityStatement />
    </Screen>
  );
}
