import { useState } from 'react';
import type { MinutesLife } from '../../../shared/contract/minutes.ts';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import { mayIssue } from '../../../shared/domain/issue-obstacles.ts';
import { Button } from '../../ui/button.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { Corrections } from './corrections.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Act = 'issue' | 'withdraw' | 'correct' | 'approve' | 'sign';

interface LifeActsProps {
  desk: DeskRecord;
  life: MinutesLife;
}

/** What the law allows next, and nothing else. */
export function LifeActs({ desk, life }: LifeActsProps) {
  const [open, setOpen] = useState<Act | null>(null);
  const { state } = desk.record;
  const close = () => setOpen(null);
  const act = (name: Act, words: string, isMain = false) => (
    <Button look={isMain ? 'main' : 'plain'} onPress={() => setOpen(name)}>
      {words}
    </Button>
  );
  const next = life.versions.length + 1;
  const dialog = { desk, life, onClose: close };
  return (
    <section className="stack" aria-labelledby="next-steps">
      {state !== 'signed' && <h2 id="next-steps">Next</h2>}
      <div className="row">
        {state === 'draft' &&
          mayIssue(life.obstacles) &&
          act('issue', `Issue draft ${next}…`, true)}
        {state === 'issued' && act('approve', 'Approved at a later meeting…', true)}
        {state === 'approved' && act('sign', 'Signed at a later meeting…', true)}
        {(state === 'draft' || state === 'issued') && act('correct', 'Note a correction…')}
        {state === 'issued' && act('withdraw', 'Back to a draft…')}
      </div>
      <Corrections desk={desk} corrections={life.corrections} />
      <IssueDialog {...dialog} isOpen={open === 'issue'} />
      <WithdrawDialog {...dialog} isOpen={open === 'withdraw'} />
      <CorrectDialog {...dialog} isOpen={open === 'correct'} />
      <ApproveDialog {...dialog} isOpen={open === 'approve'} />
      <SignDialog {...dialog} isOpen={open === 'sign'} />
    </section>
  );
}
