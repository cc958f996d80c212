import { packModel } from '../../electron/database/packed-model.ts';
import { type ACouncil, packHash, revisedHash, storeFile } from './a-council.ts';
import { aPageModel } from './a-page-model.ts';

/** The edition after the revised one. */
export const thirdHash = '3c'.repeat(32);
/** Three editions of a pack: pages are put in before, and a line is taken out of the last. */
const report = [
  'The ferry timetable was discussed at length by the members.',
  'Gritting of roads in winter cost more than in any year before.',
  'The depot at the old harbour holds four hundred tons of salt.',
  'Officers were asked to report on the summer service in June.',
];
const putIn = ['A letter of the harbour master was read out.', 'It is printed below in full.'];
const editions: Record<string, string[][]> = {
  [packHash]: [report],
  [revisedHash]: [putIn, report],
  [thirdHash]: [putIn, putIn.map((line) => `Again: ${line}`), report.toSpliced(2, 1)],
};
/** The text models of an edition's pages. */
export const modelsFor = (hash: string) =>
  (editions[hash] ?? []).map((lines, index) => packModel(aPageModel(index + 1, lines)));

/** Takes an edition in, as an import would. */
export function addEditionTo(
  council: ACouncil,
  hash: string,
  revises: string | null,
  withModels: boolean,
): void {
  storeFile(
    council,
    hash,
    (editions[hash] ?? []).map((lines) => lines.join('\n')),
  );
  if (withModels) council.papers.addModels(hash, modelsFor(hash));
  const label = revises === null ? 'Agenda pack' : 'Revised pack';
  council.council.change({ name: 'Import' }, 'Import', (tx) =>
    tx.set('pack', hash, { meeting: 'm', kind: 'agendaPack', label, revises }),
  );
}
