import type { Profile } from '../../shared/domain/profile.ts';

export const profileRoles = [
  { value: 'councillor', label: 'A councillor or member' },
  { value: 'chair', label: 'The chair' },
  { value: 'clerk', label: 'The clerk' },
  { value: 'officer', label: 'An officer' },
] as const satisfies readonly { value: Profile['role']; label: string }[];

export const themes = [
  { value: 'system', label: 'As this computer' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
] as const satisfies readonly { value: Profile['theme']; label: string }[];
