import type { DragTypes } from 'react-aria-components';
import { GridList, useDragAndDrop } from 'react-aria-components';
import type { SlotInProgramme } from '../../../shared/contract/programme.ts';
import { besideItem, itemOf, mayHold, type Place, standingIn } from './places.ts';
import { PlannedRow } from './planned-row.tsx';
import { useProgrammeDesk } from './programme-desk.ts';
import { slotTitle } from './slot-words.ts';

/** Under which an item is dragged: nothing else of the page, and no other program, takes it. */
const dragType = 'moothall-planned-item';

/** What is planned for one place, to be opened, or moved by drag, by keys or by the menu of each item. */
export function PlannedList({ slot }: { slot: SlotInProgramme }) {
  const { setOpen } = useProgrammeDesk();
  const dragAndDropHooks = useItemDrags(slot);
  const items = standingIn(slot);
  return (
    <GridList
      className="planned-list"
      // not labelled by the heading: a drag by keys would read out the whole list as the name of the place
      aria-label={slotTitle(slot)}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      onAction={(item) => setOpen({ kind: 'item', item: String(item) })}
      renderEmptyState={() => (
        <p className="quiet planned-none">
          {mayHold(slot) ? 'Nothing planned.' : 'Nothing was planned.'}
        </p>
      )}
    >
      {items.map((item) => (
        <PlannedRow key={item.id} item={item} slot={slot} />
      ))}
    </GridList>
  );
}

function useItemDrags(slot: SlotInProgramme) {
  const { programme, moving } = useProgrammeDesk();
  const put = (item: string | undefined, place: Place) => {
    // from another window perhaps, and of another committee
    if (item !== undefined && itemOf(programme, item) !== null) moving.to(item, place);
  };
  const last: Place = { slot: slot.id, before: null };
  const beside = ({ key, dropPosition }: { key: string | number; dropPosition: string }) =>
    besideItem(slot, String(key), dropPosition === 'after' ? 'after' : 'before');
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key) })),
    acceptedDragTypes: [dragType],
    getDropOperation: (_target, types: DragTypes) =>
      mayHold(slot) && types.has(dragType) ? 'move' : 'cancel',
    onReorder: ({ keys, target }) => {
      for (const key of keys) put(String(key), beside(target));
    },
    onInsert: ({ items, target }) =>
      void draggedItem(items).then((one) => put(one, beside(target))),
    onRootDrop: ({ items }) => void draggedItem(items).then((one) => put(one, last)),
    getAllowedDropOperations: () => ['move'],
  });
  return dragAndDropHooks;
}

type DroppedItems = Parameters<
  NonNullable<Parameters<typeof useDragAndDrop>[0]['onRootDrop']>
>[0]['items'];

async function draggedItem(items: DroppedItems): Promise<string | undefined> {
  const item = items.find((one) => one.kind === 'text' && one.types.has(dragType));
  return item?.kind === 'text' ? item.getText(dragType) : undefined;
}
