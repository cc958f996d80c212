import { useState } from 'react';
import type { Asking } from '../../app/asking.ts';
import { useMarks } from '../../app/marks.ts';
import { newId } from '../../app/new-id.ts';
import { useReader } from '../../app/reader-port.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Composer, type Composing } from './composer.tsx';
import './questions.css';

interface AskingDialogProps {
  /** Null shows nothing. */
  asking: Asking | null;
  onClose: () => void;
}

/** Over the paper: a question about the passage, the mark or the page that Ask was pressed on. */
export function AskingDialog({ asking, onClose }: AskingDialogProps) {
  const reader = useReader();
  if (asking === null) return null;
  const close = () => {
    onClose();
    reader.focusPages();
  };
  if (reader.meeting === null) return <NoMeeting onClose={close} />;
  return <AboutPassage asking={asking} meeting={reader.meeting} onClose={close} />;
}

interface AboutPassageProps {
  asking: Asking;
  meeting: Parameters<typeof Composer>[0]['meeting'];
  onClose: () => void;
}

function AboutPassage({ asking, meeting, onClose }: AboutPassageProps) {
  const reader = useReader();
  const marks = useMarks();
  const [composing] = useState<Composing>(() => {
    const { passage, mark, pdfPage } = asking;
    const asked = marks.store.getState().marks?.find(({ id }) => id === mark);
    const quote = asked?.quote.exact ?? passage?.exact ?? '';
    return {
      kind: 'new',
      id: newId(),
      item: reader.itemOf(pdfPage),
      about: {
        meeting: meeting.meeting.id,
        annotation: mark,
        hash: passage === null ? null : reader.hash,
        passage,
      },
      words: (asked?.text ?? '').trim(),
      quoted: quote.trim() === '' ? null : { quote: quote.trim(), page: reader.pageWords(pdfPage) },
    };
  });
  return <Composer meeting={meeting} composing={composing} onClose={onClose} />;
}

function NoMeeting({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="No meeting to ask in" isOpen onClose={onClose}>
      <p>
        This file belongs to no meeting yet, so there is nowhere to keep a question. Your marks are
        safe. Say which meeting it belongs to, then ask again.
      </p>
      <div>
        <Button look="main" onPress={onClose}>
          Back to the paper
        </Button>
      </div>
    </Dialog>
  );
}
