import type { PackReading } from '../../../shared/domain/pack-reading.ts';
import { findCommittee } from './find-meeting.ts';
import type { CouncilLedger } from './keep-mended.ts';

/** A file that names no council belongs to the one whose committee of that name is known here. */
export function withKnownCouncil(council: CouncilLedger, reading: PackReading): PackReading {
  const known = findCommittee(council, reading)?.organisation ?? '';
  if (reading.organisation !== null || known === '') return reading;
  return {
    ...reading,
    organisation: known,
    unsure: reading.unsure.filter((one) => one.field !== 'organisation'),
    evidence: {
      ...reading.evidence,
      organisation: {
        level: 'likely',
        sentence: `The file names no council. The committee is known here as one of ${known}.`,
        pdfPage: null,
      },
    },
  };
}
