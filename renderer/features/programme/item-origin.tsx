import type { AskOfItem, ItemInSlot } from '../../../shared/contract/programme.ts';
import { useApp } from '../../app/app-context.ts';
import { actionAddress, readerAddress } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { askName, originWords } from './item-words.ts';
import { useProgrammeDesk } from './programme-desk.ts';
import { focusEditor } from './use-item-focus.ts';

/** Where an item came from: the ask, the printed row, and asks it may have come from by its own words. */
export function ItemOrigin({ item }: { item: ItemInSlot }) {
  const words = originWords(item);
  const isPlain = item.ask === null && item.printedAt === null && item.maybeFrom.length === 0;
  return (
    <div className="stack">
      <p className="field-label">Where it came from</p>
      {item.ask !== null && <Ask ask={item.ask} />}
      {item.printedAt !== null && (
        <p>
          <a
            href={readerAddress(
              item.printedAt.hash,
              item.printedAt.meeting,
              item.printedAt.pdfPage,
            )}
          >
            Show it in the printed programme
          </a>
        </p>
      )}
      {isPlain && <p>{words || 'Typed here.'}</p>}
      {item.ask === null &&
        item.maybeFrom.map((ask) => <MaybeFrom key={ask.id} item={item} ask={ask} />)}
    </div>
  );
}

function Ask({ ask }: { ask: AskOfItem }) {
  return (
    <p>
      <a href={actionAddress(ask.id)}>{askName(ask)}</a>: {ask.text}
    </p>
  );
}

function MaybeFrom({ item, ask }: { item: ItemInSlot; ask: AskOfItem }) {
  const { client } = useApp();
  const { run } = useProgrammeDesk();
  const link = (standing: 'confirmed' | 'refused', said: string) =>
    run(
      () =>
        client.call('actions.link', {
          ...{ from: ask.id, to: item.id, toNoun: 'plannedItem', type: 'movedTo', standing },
        }),
      said,
      () => focusEditor(item.id),
    );
  return (
    <div className="stack planned-maybe">
      <p>By its words it may come from this ask:</p>
      <Ask ask={ask} />
      <div className="row">
        <Button
          aria-label={`Yes, it does: ${askName(ask)}`}
          onPress={() => link('confirmed', 'Linked to the ask.')}
        >
          Yes, it does
        </Button>
        <Button
          aria-label={`No, it does not: ${askName(ask)}`}
          onPress={() => link('refused', 'Not linked. It is not suggested again.')}
        >
          No, it does not
        </Button>
      </div>
    </div>
  );
}
