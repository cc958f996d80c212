import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import { useRecord } from '../../app/record.ts';

/** Whether the words of the minutes may be changed here; issued ones change by corrections alone. */
export const useIsWritten = (): boolean => useRecord(({ record }) => isBeingWritten(record.state));
