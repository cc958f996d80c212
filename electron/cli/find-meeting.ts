import type { Backend } from '../../shared/contract/contract.ts';
import { CommandFailure } from './command.ts';

/** The meeting of that id, or of an id that begins so and no other does. Rejects with CommandFailure. */
export async function findMeeting(backend: Backend, word: string): Promise<string> {
  const list = await backend.call('meetings.list', {});
  const [only, second] = list.filter((one) => one.id === word || one.id.startsWith(word));
  if (only === undefined)
    throw new CommandFailure('There is no such meeting. "moothall meetings" lists them.');
  if (second !== undefined && only.id !== word)
    throw new CommandFailure('More than one meeting begins like this. Give more of its id.');
  return only.id;
}
