import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { QuestionInList } from '../../../shared/contract/questions.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ComposerFields } from './composer-fields.tsx';
import { createDraftKeeper, type DraftAbout, type DraftFields } from './draft-keeper.ts';

/** What a composer is opened with: a question that is there, or what a new one is to be about. */
export type Composing =
  | { kind: 'change'; question: QuestionInList }
  | {
      kind: 'new';
      /** UUID, made with the wish to ask. */
      id: string;
      item: string | null;
      about: DraftAbout;
      /** The words it begins with: those of the note it is made of, else none. */
      words: string;
      /** The words quoted and their page, to be shown; null where nothing is quoted. */
      quoted: { quote: string; page: string } | null;
    };

const endWords = {
  kept: 'The question is kept. Only you see it.',
  nothing: 'Nothing was kept.',
  waiting: 'The question is not kept yet. Moothall tries again by itself.',
} as const;

interface ComposerProps {
  meeting: MeetingDetail;
  composing: Composing;
  onClose: () => void;
}

/** The form of one question. Everything is kept as it is typed; closing it keeps it too. */
export function Composer({ meeting, composing, onClose }: ComposerProps) {
  const { client, announcer } = useApp();
  const [keeper] = useState(() => createDraftKeeper(client, startOf(composing)));
  const { fields, problem } = useStore(keeper.store);
  const deed = useDeed();
  const isNew = composing.kind === 'new';
  useEffect(() => {
    // the window may go without asking
    const leave = () => void keeper.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      void keeper.flush();
    };
  }, [keeper]);
  const close = () =>
    deed.run(async () => {
      const end = await keeper.close();
      if (isNew) announcer.say(endWords[end]);
    }, onClose);
  const finish = () => {
    // words taken over from a note were never typed here, and are wanted all the same
    if (isNew) keeper.set({ text: fields.text });
    close();
  };
  const remove = () =>
    deed.run(keeper.remove, () => {
      announcer.say('The question is removed. Undo brings it back.');
      onClose();
    });
  const sentence = deed.problem ?? (problem === null ? null : callErrorSentence(problem));
  return (
    <Dialog title={isNew ? 'Draft a question' : 'Change the question'} isOpen onClose={close} wide>
      {sentence && (
        <Notice kind="wrong">
          <p>{sentence}</p>
        </Notice>
      )}
      <ComposerFields
        meeting={meeting}
        fields={fields}
        quoted={quotedOf(composing)}
        onChange={keeper.set}
      />
      <p className="quiet">{privacyWords(composing)}</p>
      <div className="row">
        <Button look="main" onPress={finish}>
          Done
        </Button>
        <Button icon={Trash2} onPress={remove}>
          {isNew ? 'Do not keep it' : 'Remove the question'}
        </Button>
      </div>
    </Dialog>
  );
}

function privacyWords(composing: Composing): string {
  if (composing.kind === 'change' && composing.question.sharedAs !== null)
    return 'Kept as you type, for you alone. The chair still has the words you shared; share the question again to send these.';
  return 'Kept as you type. Only you see it until you share it.';
}

function quotedOf(composing: Composing): { quote: string; page: string } | null {
  return composing.kind === 'new' ? composing.quoted : composing.question.passage;
}

function startOf(composing: Composing): {
  id: string;
  fields: DraftFields;
  about: DraftAbout | null;
} {
  if (composing.kind === 'new') {
    const { id, item, about, words } = composing;
    const fields = {
      item,
      text: words,
      lineOfEnquiry: '',
      toWhomKind: 'officer',
      toWhom: '',
    } as const;
    return { id, fields, about };
  }
  const { id, item, text, lineOfEnquiry, toWhomKind, toWhom } = composing.question;
  return { id, fields: { item, text, lineOfEnquiry, toWhomKind, toWhom }, about: null };
}
