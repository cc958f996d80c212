import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { AddItem } from './add-item.tsx';
import { AddPaper } from './add-paper.tsx';
import { Groups, type Means } from './groups.tsx';
import { LineView } from './line-view.tsx';
import type { ReviewParts } from './review-groups.ts';
import { lineKey } from './review-line.ts';
import { useTakenOff } from './taken-off.tsx';

interface ItemsProps extends Means {
  detail: MeetingDetail;
  items: ReviewParts['items'];
}

/** Every item with its papers; items and papers can be added, and an item that is none taken off. */
export function Items({ detail, items, ...means }: ItemsProps) {
  const { notice, takenOff } = useTakenOff('items', items);
  return (
    <>
      {notice}
      {items.map((item) => (
        <Item
          key={item.id}
          detail={detail}
          item={item}
          onRemoved={() => takenOff(item)}
          {...means}
        />
      ))}
      <AddItem detail={detail} review={means.review} />
    </>
  );
}

interface ItemProps extends Means {
  detail: MeetingDetail;
  item: ItemsProps['items'][number];
  onRemoved: () => void;
}

function Item({ detail, item, onRemoved, ...means }: ItemProps) {
  const { problem, run } = useDeed();
  const remove = () => run(() => means.review.removeItem(item.id), onRemoved);
  return (
    <article className="review-group" aria-label={item.heading}>
      <h3>{item.heading}</h3>
      <ul className="plain-list lines">
        {item.lines.map((line) => (
          <LineView key={lineKey(line)} line={line} {...means} />
        ))}
      </ul>
      <div className="review-papers">
        <Groups groups={item.papers} {...means} />
        <AddPaper item={item} detail={detail} review={means.review} />
      </div>
      {problem && <p className="field-error">{problem}</p>}
      <div>
        <Button onPress={remove} aria-label={`This is no item: ${item.heading}`}>
          This is no item
        </Button>
      </div>
    </article>
  );
}
