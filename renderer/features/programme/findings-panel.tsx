import { useId } from 'react';
import type { ProgrammeFindingRow } from '../../../shared/contract/programme.ts';
import { actionAddress, meetingAddress } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { askName } from './item-words.ts';
import { MoveMenu } from './move-menu.tsx';
import { itemOf, mayHold, slotOf } from './places.ts';
import { useProgrammeDesk } from './programme-desk.ts';
import { placeChoices, slotName } from './slot-words.ts';
import { focusItem } from './use-item-focus.ts';

/** What the chair should know: asks without a row, items without a place, days that do not fit. */
export function FindingsPanel() {
  const { programme } = useProgrammeDesk();
  const { findings, asks } = programme;
  const id = useId();
  const named = new Set(findings.map(({ action }) => action));
  const others = asks.filter((ask) => !named.has(ask.id));
  if (findings.length === 0 && others.length === 0) return null;
  return (
    <section aria-labelledby={id} className="programme-panel stack">
      <h2 id={id}>For the chair</h2>
      {findings.length > 0 && (
        <ul className="plain-list stack">
          {findings.map((finding) => (
            <Finding key={`${finding.kind} ${finding.sentence}`} finding={finding} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <Details summary={`Open asks that are not planned (${others.length})`}>
          <ul className="plain-list stack">
            {others.map((ask) => (
              <li key={ask.id} className="stack">
                <p>
                  <a href={actionAddress(ask.id)}>{askName(ask)}</a>: {ask.text}
                </p>
                <div>
                  <MakeRow action={ask.id} name={askName(ask)} />
                </div>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function Finding({ finding }: { finding: ProgrammeFindingRow }) {
  const { programme, setOpen } = useProgrammeDesk();
  const { kind, sentence, action, item, meeting } = finding;
  const found = item === null ? null : itemOf(programme, item);
  const slot = item === null ? null : slotOf(programme, item);
  const show = () => {
    if (found === null) return;
    setOpen({ kind: 'item', item: found.id });
    focusItem(found.id);
  };
  return (
    <li className="stack">
      <p>{sentence}</p>
      <div className="row">
        {kind === 'noRow' && action !== null && <MakeRow action={action} name={sentence} />}
        {found !== null && slot !== null && kind === 'needsNewPlace' && (
          <MoveMenu item={found} slot={slot} />
        )}
        {found !== null && (
          <Button look="quiet" aria-label={`Show the item: ${found.title}`} onPress={show}>
            Show the item
          </Button>
        )}
        {action !== null && (
          <a href={actionAddress(action)}>
            Show the ask<span className="visually-hidden">: {sentence}</span>
          </a>
        )}
        {meeting !== null && (
          <a href={meetingAddress(meeting)}>
            Show the meeting<span className="visually-hidden">: {sentence}</span>
          </a>
        )}
      </div>
    </li>
  );
}

/** An ask becomes a planned item, in a place to be chosen; it opens there. */
function MakeRow({ action, name }: { action: string; name: string }) {
  const { programme, acts, run, setOpen } = useProgrammeDesk();
  const places = programme.slots.filter(mayHold);
  const make = (id: string) => {
    const slot = places.find((place) => place.id === id);
    if (slot === undefined) return;
    run(
      async () => {
        const { item } = await acts.fromAction(action, slot.id);
        setOpen({ kind: 'item', item });
      },
      `It is a row now, at ${slotName(slot)}.`,
    );
  };
  return (
    <MenuButton
      label="Make a row…"
      name={`Make a row…: ${name}`}
      groups={[{ heading: 'At', choices: placeChoices(places) }]}
      onChoose={make}
    />
  );
}
