import type { Profile } from '../../../shared/domain/profile.ts';
import { useTitle } from '../../app/use-title.ts';
import { Screen } from '../../ui/screen.tsx';
import { About } from './about.tsx';
import { AccessibilityStatement } from './accessibility-statement.tsx';
import { Appearance } from './appearance.tsx';
import { MyDetails } from './my-details.tsx';

/** Who I am, how the screen looks, what this program is. */
export function SettingsScreen({ profile }: { profile: Profile }) {
  useTitle('Settings');
  return (
    <Screen title="Settings">
      <MyDetails profile={profile} />
      <Appearance profile={profile} />
      <About />
      <AccessibilityStatement />
    </Screen>
  );
}
