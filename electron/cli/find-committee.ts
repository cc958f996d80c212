import type { Backend } from '../../shared/contract/contract.ts';
import { fold } from '../../shared/domain/fold.ts';
import { CommandFailure } from './command.ts';

/** The committee of that id, or whose name holds these words and no other's does; null where none was named. */
export async function findCommittee(backend: Backend, word: string | null): Promise<string | null> {
  if (word === null) return null;
  const { committees } = await backend.call('actions.choices', { committee: null });
  const exact = committees.find((one) => one.id === word || fold(one.name) === fold(word));
  if (exact !== undefined) return exact.id;
  const found = committees.filter(
    ({ name }) => fold(word) !== '' && fold(name).includes(fold(word)),
  );
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only.id;
  const names = (found.length > 0 ? found : committees).map(({ name }) => name).join(', ');
  throw new CommandFailure(
    found.length > 0
      ? `More than one committee is called like this: ${names}. Give more of its name.`
      : `There is no such committee. ${names === '' ? 'None is here yet.' : `Here are: ${names}.`}`,
  );
}
