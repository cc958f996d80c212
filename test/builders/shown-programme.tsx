import { ProgrammeScreen } from '../../renderer/features/programme/programme-screen.tsx';
import type { Programme } from '../../shared/contract/programme.ts';
import { aProgramme, withProgramme } from './a-programme.ts';
import { aFakeClient } from './fake-client.ts';
import { showPart } from './shown-app.tsx';

export const programmeScreen = <ProgrammeScreen route={{ screen: 'programme', committee: null }} />;

/** The screen of one committee's plan over a pretended backend that moves, drops and adds as the real one does. */
export function showProgramme(given: Partial<Programme> = {}) {
  const client = aFakeClient();
  const fake = withProgramme(client, aProgramme(given));
  return { ...showPart(programmeScreen, client), ...fake };
}
