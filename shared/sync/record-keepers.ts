import type { GroupRole } from './membership-record.ts';

/** Whether somebody of this part in the group writes the record of its meetings, and does not only read it. */
export const keepsRecord = (role: GroupRole): role is 'clerk' | 'officer' =>
  role === 'clerk' || role === 'officer';
