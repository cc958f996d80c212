import { CheckCheck, GripVertical } from 'lucide-react';
import { Button as AriaButton, GridListItem } from 'react-aria-components';
import type { ItemInSlot, SlotInProgramme } from '../../../shared/contract/programme.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { itemName, originWords, peopleWords } from './item-words.ts';
import { MoveMenu } from './move-menu.tsx';
import { useProgrammeDesk } from './programme-desk.ts';

/** One planned matter in short. */
export function PlannedRow({ item, slot }: { item: ItemInSlot; slot: SlotInProgramme }) {
  const { open, setOpen } = useProgrammeDesk();
  const name = itemName(item);
  // that a row was printed stands at the head of the page already
  const origin = item.origin === 'printed' && item.ask === null ? '' : originWords(item);
  const isOpen = open?.kind === 'item' && open.item === item.id;
  return (
    <GridListItem id={item.id} textValue={name} className="planned-item" data-item={item.id}>
      <AriaButton slot="drag" className="planned-grip">
        <GripVertical aria-hidden="true" size="1.2em" />
      </AriaButton>
      <div className="planned-body">
        <p className="planned-title">{name}</p>
        {item.detail !== '' && <p className="planned-detail">{item.detail}</p>}
        {peopleWords(item) !== '' && <p className="quiet small">{peopleWords(item)}</p>}
        {origin !== '' && <p className="quiet small">{origin}</p>}
        {item.standing === 'taken' && (
          <p>
            <Tag icon={CheckCheck} tone="good">
              Taken
            </Tag>
          </p>
        )}
        <div className="row planned-acts">
          <Button
            look="quiet"
            aria-label={`Open: ${name}`}
            aria-expanded={isOpen}
            onPress={() => setOpen({ kind: 'item', item: item.id })}
          >
            Open
          </Button>
          <MoveMenu item={item} slot={slot} />
        </div>
      </div>
    </GridListItem>
  );
}
