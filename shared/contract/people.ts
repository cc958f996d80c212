import { z } from 'zod';
import type { Person } from '../domain/person.ts';
import { call } from './call.ts';

export interface PersonWithMeetings extends Person {
  /** Newest meeting first. */
  meetings: { meeting: string; label: string; role: string; post: string | null }[];
}

export const peopleCalls = {
  'people.list': call<PersonWithMeetings[]>()(z.strictObject({})),
};
