import { createContext, useContext } from 'react';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import { useRecord } from '../../app/record.ts';

/** Whether whoever sits at this desk writes these minutes, and does not only read them. */
export const WritesMinutesContext = createContext(true);

/** Whether the words of the minutes may be changed here; issued ones change by corrections alone. */
export function useIsWritten(): boolean {
  const isWriter = useContext(WritesMinutesContext);
  return useRecord(({ record }) => isBeingWritten(record.state)) && isWriter;
}
