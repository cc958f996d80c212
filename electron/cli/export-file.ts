import { resolve } from 'node:path';
import type { Backend } from '../../shared/contract/contract.ts';
import { actionsForm, programmeRequest } from '../../shared/contract/exports.ts';
import { filterOf } from './asks.ts';
import { type BackendCommand, type CommandContext, WrongUsage } from './command.ts';
import { findCommittee } from './find-committee.ts';
import { keepFile, takenOut } from './taken-out.ts';

type Options = CommandContext['options'];

/** How each thing that can be taken out is asked for. */
const things: Readonly<
  Record<string, (backend: Backend, options: Options) => Promise<() => Promise<{ job: string }>>>
> = {
  asks: async (backend, { format, committee, open }) => {
    const form = actionsForm.safeParse(format ?? 'csv');
    if (!form.success) throw new WrongUsage('export asks takes --format csv, docx or html.');
    const filter = filterOf(await findCommittee(backend, committee), open);
    return () => backend.call('exports.actions', { filter, group: 'none', format: form.data });
  },
  calendar: async (backend, { committee }) => {
    const of = { committee: await findCommittee(backend, committee) };
    return () => backend.call('exports.calendar', of);
  },
  popolo: async (backend, { committee }) => {
    const of = { committee: await findCommittee(backend, committee) };
    return () => backend.call('exports.popolo', of);
  },
  programme: async (backend, { format, committee }) => {
    const form = programmeRequest.shape.format.safeParse(format ?? 'docx');
    if (!form.success) throw new WrongUsage('export programme takes --format docx or html.');
    const of = await findCommittee(backend, committee);
    if (of === null) throw new WrongUsage('export programme takes --committee NAME.');
    const { yearKey } = await backend.call('programme.get', { committee: of, yearKey: null });
    return () => backend.call('exports.programme', { committee: of, yearKey, format: form.data });
  },
};

/** `moothall export asks|calendar|popolo|programme --out FILE`: files for the public, without private business. */
export const exportFile: BackendCommand = async ({ words, options, say }, backend, open) => {
  const [thing = '', ...others] = words;
  const ask = Object.hasOwn(things, thing) ? things[thing] : undefined;
  if (ask === undefined || others.length > 0)
    throw new WrongUsage('export takes one of: asks, calendar, popolo, programme.');
  const hasForms = thing === 'asks' || thing === 'programme';
  if ((!hasForms && options.format !== null) || (thing !== 'asks' && options.open))
    throw new WrongUsage(
      `export ${thing} knows ${hasForms ? 'no' : 'neither --format nor'} --open.`,
    );
  if (options.out === null || options.out === '') throw new WrongUsage('export takes --out FILE.');
  const job = await takenOut(backend, await ask(backend, options));
  const path = resolve(options.out);
  await keepFile(open, job, path);
  const { notices } = job;
  if (options.json) say(JSON.stringify({ file: path, bytes: job.file?.bytes ?? 0, notices }));
  else say([`Kept in ${path}.`, ...notices].join('\n'));
  return 0;
};
