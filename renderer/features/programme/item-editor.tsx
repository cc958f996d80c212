import { useCallback, useId, useRef, useState } from 'react';
import type { ItemInSlot, SlotInProgramme } from '../../../shared/contract/programme.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { useTypedWords } from '../../app/use-typed-words.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TagsField } from '../../ui/tags-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { ItemOrigin } from './item-origin.tsx';
import { itemName } from './item-words.ts';
import { useProgrammeDesk } from './programme-desk.ts';
import { slotName } from './slot-words.ts';
import { focusItem } from './use-item-focus.ts';

/** An item opened in its place: everything of it, kept as it is typed. */
export function ItemEditor({ item, slot }: { item: ItemInSlot; slot: SlotInProgramme }) {
  const { acts, run, setOpen } = useProgrammeDesk();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const name = itemName(item);
  const close = useCallback(() => {
    setOpen(null);
    focusItem(item.id);
    // what was typed may draw the list anew in between, which lets the focus go
    requestAnimationFrame(() => focusItem(item.id));
  }, [setOpen, item.id]);
  useDomEvent(
    box,
    'keydown',
    useCallback(
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      },
      [close],
    ),
  );
  return (
    <section
      ref={box}
      className="stack planned-editor"
      aria-labelledby={id}
      data-item={item.id}
      tabIndex={-1}
    >
      <h4 id={id}>Open: {name}</h4>
      <Words item={item} field="title" label="Title" takesFocus />
      <Words item={item} field="detail" label="Detail" lines={4} />
      <People item={item} />
      <Words
        item={item}
        field="reason"
        label="Why the committee chose it"
        hint="What it wants to find out or to change."
        lines={2}
      />
      <ItemOrigin item={item} />
      <TickBox
        isTicked={item.standing === 'taken'}
        onChange={(ticked) =>
          run(
            () => acts.changeItem(item.id, { standing: ticked ? 'taken' : 'planned' }),
            ticked ? `${name} is marked as taken.` : `${name} is planned again.`,
          )
        }
      >
        Taken: the committee has looked at it at {slotName(slot)}
      </TickBox>
      <DropIt item={item} />
      <div>
        <Button look="main" onPress={close}>
          Done
        </Button>
      </div>
    </section>
  );
}

interface WordsProps {
  item: ItemInSlot;
  field: 'title' | 'detail' | 'reason';
  label: string;
  hint?: string;
  lines?: number;
  takesFocus?: boolean;
}

function Words({ item, field, ...rest }: WordsProps) {
  const { acts } = useProgrammeDesk();
  const typed = useTypedWords(item[field], (words) => acts.typeItem(item.id, field, words));
  return (
    <>
      <TextField value={typed.words} onChange={typed.type} {...rest} />
      {typed.problem && (
        <Notice kind="wrong">
          <p>{callErrorSentence(typed.problem)}</p>
        </Notice>
      )}
    </>
  );
}

function People({ item }: { item: ItemInSlot }) {
  const { programme, acts, run } = useProgrammeDesk();
  const all = programme.slots.flatMap((slot) => slot.items);
  const field = (name: 'cabinetMembers' | 'leadOfficers', label: string, noun: string) => {
    const names = item[name];
    const known = [...new Set(all.flatMap((other) => other[name]))];
    const keep = (kept: string[], said: string) =>
      run(() => acts.changeItem(item.id, { [name]: kept }), said);
    return (
      <TagsField
        label={label}
        tags={names}
        known={known}
        noun={noun}
        of={itemName(item)}
        onAdd={(one) => keep([...names, one], `${one} is added.`)}
        onRemove={(one) =>
          keep(
            names.filter((other) => other !== one),
            `${one} is taken off.`,
          )
        }
      />
    );
  };
  return (
    <>
      {field('cabinetMembers', 'Cabinet members', 'cabinet member')}
      {field('leadOfficers', 'Lead officers', 'lead officer')}
    </>
  );
}

function DropIt({ item }: { item: ItemInSlot }) {
  const { acts, run, setOpen } = useProgrammeDesk();
  const [because, setBecause] = useState('');
  const drop = () => {
    run(
      () => acts.drop(item.id, because.trim()),
      `${itemName(item)} is dropped. It stays under “Dropped” and can be brought back.`,
    );
    setOpen(null);
  };
  return (
    <Details summary="Drop it from the programme…">
      <div className="stack">
        <TextField
          label="Why it is dropped"
          hint="It stays in sight under “Dropped”, with this reason."
          value={because}
          onChange={setBecause}
          lines={2}
        />
        <div>
          <Button onPress={drop}>Drop it</Button>
        </div>
      </div>
    </Details>
  );
}
