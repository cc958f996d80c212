import { useEffect, useState } from 'react';
import type { MinutesLife } from '../../../shared/contract/minutes.ts';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import { mayIssue } from '../../../shared/domain/issue-obstacles.ts';
import { Button } from '../../ui/button.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { Obstacles } from './obstacles.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Act = 'issue' | 'withdraw' | 'correct' | 'approve' | 'sign';

interface LifeActsProps {
  desk: DeskRecord;
  life: MinutesLife;
  /** Something was done; the button that asked for it may be gone. */
  onDone: () => void;
}

/** What the law allows next, and nothing else. */
export function LifeActs({ desk, life, onDone }: LifeActsProps) {
  const [open, setOpen] = useState<Act | null>(null);
  const [deeds, setDeeds] = useState(0);
  const told = useLatest(onDone);
  useEffect(() => {
    // not before the dialog is gone, which holds the focus to itself
    if (deeds > 0) told()();
  }, [deeds, told]);
  const { state } = desk.record;
  if (state === 'skeleton' || state === 'live' || state === 'signed') return null;
  const act = (name: Act, words: string, isMain = false) => (
    <Button look={isMain ? 'main' : 'plain'} onPress={() => setOpen(name)}>
      {words}
    </Button>
  );
  const next = life.versions.length + 1;
  const close = () => setOpen(null);
  const done = () => {
    close();
    setDeeds((before) => before + 1);
  };
  const dialog = { desk, life, onDone: done, onClose: close };
  return (
    <section className="stack" aria-labelledby="next-steps">
      <h2 id="next-steps">Next</h2>
      {state === 'draft' && (
        <Obstacles meeting={desk.meeting.id} number={next} obstacles={life.obstacles} />
      )}
      <div className="row">
        {state === 'draft' &&
          mayIssue(life.obstacles) &&
          act('issue', `Issue draft ${next}…`, true)}
        {state === 'issued' && act('approve', 'Decided at a later meeting…', true)}
        {state === 'approved' && act('sign', 'Signed at a later meeting…', true)}
        {(state === 'draft' || state === 'issued') && act('correct', 'Note a correction…')}
        {state === 'issued' && act('withdraw', 'Back to a draft…')}
      </div>
      <IssueDialog {...dialog} isOpen={open === 'issue'} />
      <WithdrawDialog {...dialog} isOpen={open === 'withdraw'} />
      <CorrectDialog {...dialog} isOpen={open === 'correct'} />
      <ApproveDialog {...dialog} isOpen={open === 'approve'} />
      <SignDialog {...dialog} isOpen={open === 'sign'} />
    </section>
  );
}
