import type { MeetingDetail } from '../../shared/contract/meetings.ts';
import type { Client } from '../client/client.ts';

interface ReadingScreenProps {
  client: Client;
  meeting: MeetingDetail | null;
  hash: string;
  pdfPage?: number;
  find?: string;
}

/** Stands in until the reading screen is there. */
export function ReadingScreen({ hash }: ReadingScreenProps) {
  return <p>{hash}</p>;
}
