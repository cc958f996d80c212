import { createContext, useContext } from 'react';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { useRecord } from '../../app/record.ts';

/** Whether somebody of this part in the group writes minutes, and does not only read them; without a group all do. */
export const writesMinutes = (role: GroupRole | null): boolean =>
  role === null || role === 'clerk' || role === 'officer';

/** The same of whoever sits at this desk. */
export const WritesMinutesContext = createContext(true);

/** Whether the words of the minutes may be changed here; issued ones change by corrections alone. */
export function useIsWritten(): boolean {
  const isWriter = useContext(WritesMinutesContext);
  return useRecord(({ record }) => isBeingWritten(record.state)) && isWriter;
}
