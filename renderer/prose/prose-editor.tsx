import { type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ParagraphToCheck } from '../../shared/domain/paragraph-to-check.ts';
import type { BlockKind } from '../../shared/prose/prose-blocks.ts';
import { type Phrase, phrasesOf } from '../../shared/prose/stock-phrases.ts';
import { useApp } from '../app/app-context.ts';
import { callErrorSentence } from '../app/call-error-sentence.ts';
import { EarlierTexts } from './earlier-texts.tsx';
import { NameOffers } from './name-offers.ts';
import { OffersList } from './offers-list.tsx';
import { ParagraphsToCheck } from './paragraphs-to-check.tsx';
import { isPlainBoxKept, keepPlainBox } from './plain-box-kept.ts';
import { PlainProse } from './plain-prose.tsx';
import './prose.css';
import { becomeKind } from './prose-commands.ts';
import type { BoxHandle, ProseHandle } from './prose-route.ts';
import type { ProseSession } from './prose-session.ts';
import { ProseTools } from './prose-tools.tsx';
import { type RichHandle, RichProse } from './rich-prose.tsx';
import { useProseSession } from './use-prose.ts';

export interface ProseEditorProps {
  minute: string;
  /** What the text box is called: "Prose of minute 64, Apologies". */
  label: string;
  /** The council's own phrases; the shipped ones come beside them. */
  phrases: readonly Phrase[];
  /** Names as minutes write them, "Councillor G Baxter", in the order to offer them: members present first. */
  names: readonly string[];
  /** Paragraphs of this minute that two windows changed. */
  toCheck: readonly ParagraphToCheck[];
  readOnly?: boolean;
  ref?: Ref<ProseHandle>;
}

/** The prose of one minute: typed, kept within a second, and shared with other windows on the same minute. */
export function ProseEditor(props: ProseEditorProps) {
  const session = useProseSession(props.minute);
  if (!session) return <section className="prose" aria-label={props.label} aria-busy="true" />;
  return <OpenProse key={session.minute} {...props} session={session} />;
}

function OpenProse(props: ProseEditorProps & { session: ProseSession }) {
  const { session, label, phrases, names, toCheck, readOnly = false, ref } = props;
  const { announcer } = useApp();
  const listId = useId();
  const [offers] = useState(() => new NameOffers());
  const [isPlain, setPlain] = useState(isPlainBoxKept);
  const [kind, setKind] = useState<BlockKind>('paragraph');
  const [isLookingBack, setLookingBack] = useState(false);
  const all = useMemo(() => phrasesOf(phrases), [phrases]);
  const ids = useMemo(() => toCheck.map(({ paragraph }) => paragraph), [toCheck]);
  const rich = useRef<RichHandle>(null);
  const plain = useRef<BoxHandle>(null);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => (rich.current ?? plain.current)?.focus(),
      back: () => (rich.current ?? plain.current)?.back(),
    }),
    [],
  );
  const route = {
    session,
    label,
    listId,
    offers,
    phrases: all,
    names,
    readOnly,
    tooLong: () =>
      announcer.warn('That is more text than one minute holds. Paste it in smaller parts.'),
  };
  return (
    <section className="prose" aria-label={label}>
      <ParagraphsToCheck toCheck={toCheck} />
      <ProseTools
        kind={isPlain ? null : kind}
        readOnly={readOnly}
        isPlain={isPlain}
        onKind={(one) => rich.current?.run(becomeKind(one))}
        onPlain={(now) => {
          keepPlainBox(now);
          setPlain(now);
        }}
        onEarlier={() => setLookingBack(true)}
      />
      <div className="prose-frame">
        {isPlain ? (
          <PlainProse {...route} ref={plain} />
        ) : (
          <RichProse {...route} toCheck={ids} onKind={setKind} ref={rich} />
        )}
        <OffersList
          id={listId}
          offers={offers}
          onTake={(name, typed) => (rich.current ?? plain.current)?.take(name, typed)}
        />
      </div>
      <OpeningProblem session={session} />
      {isLookingBack && (
        <EarlierTexts session={session} readOnly={readOnly} onClose={() => setLookingBack(false)} />
      )}
    </section>
  );
}

/** Why the text is not here yet. What was typed and not kept is told by the saved line. */
function OpeningProblem({ session }: { session: ProseSession }) {
  const problem = useStore(session.store, (state) => (state.isReady ? null : state.problem));
  return problem && <p className="field-error">{callErrorSentence(problem)}</p>;
}
