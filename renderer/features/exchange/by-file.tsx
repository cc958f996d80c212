import { FileDown, FileInput } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BundleMade, BundleTaken } from '../../../shared/contract/exchange-bundle.ts';
import { useApp } from '../../app/app-context.ts';
import { codeOf } from '../../app/query-store.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Status } from '../../ui/status.tsx';
import { savedWords, takenWords } from './bundle-words.ts';
import { refusals } from './exchange-words.ts';

/** Files that were made together, of which `left` are to be saved yet. */
interface ToSave {
  of: number;
  left: BundleMade['files'];
}
const nothingToSave: ToSave = { of: 0, left: [] };

/** Everything for an e-mail, in one file or numbered ones that are saved one by one; and such files back in. */
export function ByFile() {
  const { client, announcer } = useApp();
  const { problem, isBusy, run, refuse } = useRefusableDeed(refusals);
  const picker = useRef<HTMLInputElement>(null);
  const [toSave, setToSave] = useState(nothingToSave);
  const [done, setDone] = useState<string | null>(null);
  const finish = (words: string) => {
    setDone(words);
    announcer.say(words);
  };
  const saveNext = async ({ of, left: [next, ...rest] }: ToSave) => {
    if (next === undefined) return;
    const saved = await run(async () => {
      try {
        return { kind: await client.saveFile(next.file, next.fileName) };
      } catch (error) {
        // kept no longer: made anew by the next press
        if (codeOf(error) === 'notFound') setToSave(nothingToSave);
        throw error;
      }
    });
    if (saved === null) return;
    const left = saved.kind === 'cancelled' ? [next, ...rest] : rest;
    // one that was not wanted is made anew when it is
    setToSave(of === 1 ? nothingToSave : { of, left });
    if (of > 1 || left.length === 0) finish(savedWords(next.fileName, of, left.length));
  };
  const make = async () => {
    setDone(null);
    if (toSave.left.length > 0) return saveNext(toSave);
    const made = await run(() => client.call('exchange.bundle', {}));
    if (made === null) return;
    const all = { of: made.files.length, left: made.files };
    if (all.of > 1) setToSave(all);
    await saveNext(all);
  };
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setDone(null);
    const problems: string[] = [];
    const all = await run(async () => {
      const taken: BundleTaken[] = [];
      for (const file of files) {
        const [token = ''] = await client.offerFiles([file]);
        const answer = await client.call('exchange.takeBundle', { file: token });
        if (answer.kind === 'taken') taken.push(answer);
        else problems.push(files.length === 1 ? refusals[answer.why] : ofFile(file, answer.why));
      }
      return { kind: 'taken', taken };
    });
    if (all === null) return;
    if (problems.length > 0) refuse(problems.join(' '));
    if (all.taken.length > 0) finish(takenWords(all.taken));
  };
  const part = toSave.of - toSave.left.length + 1;
  return (
    <div className="stack">
      <h3>Exchange by e-mail</h3>
      <p className="readable">
        All that the group has goes into one file, or into several numbered ones where one would be
        too large for an e-mail. Only people of the group can open them.
      </p>
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <div className="row">
        <Button icon={FileDown} isDisabled={isBusy} onPress={() => void make()}>
          {toSave.left.length === 0
            ? 'Put everything into one file…'
            : `Save part ${part} of ${toSave.of}…`}
        </Button>
        <Button icon={FileInput} isDisabled={isBusy} onPress={() => picker.current?.click()}>
          Take in such files…
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        accept=".mmp"
        multiple
        hidden
        aria-label="Files of the group to take in"
        onChange={(event) => {
          void take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Status>{isBusy ? 'This takes a moment…' : done}</Status>
    </div>
  );
}

const ofFile = ({ name }: File, why: keyof typeof refusals): string =>
  `“${name}”: ${refusals[why]}`;
