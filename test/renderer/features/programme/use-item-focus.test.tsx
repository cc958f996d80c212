import { render } from '@testing-library/react';
import { useRef } from 'react';
import { expect, it, vi } from 'vitest';
import { useItemFocus } from '../../../../renderer/features/programme/use-item-focus.ts';
import type { Programme } from '../../../../shared/contract/programme.ts';
import { aPlannedItem, aProgramme, aProgrammeSlot } from '../../../builders/a-programme.ts';

const pools = aPlannedItem({ id: 'pools' });
const parks = aPlannedItem({ id: 'parks' });
const march = (items: Programme['slots'][number]['items']) =>
  aProgrammeSlot({ id: 'march', items });
const april = (items: Programme['slots'][number]['items']) =>
  aProgrammeSlot({ id: 'april', items });
const before = () => aProgramme({ slots: [march([pools, parks]), april([])] });
const after = () => aProgramme({ slots: [march([parks]), april([pools])] });

function Rows({ programme, arrived }: { programme: Programme; arrived: () => string | null }) {
  const box = useRef<HTMLDivElement>(null);
  useItemFocus(box, programme, arrived);
  return (
    <div ref={box}>
      {programme.slots.map(({ id, items }) => (
        <div key={id}>
          {items.map((item) => (
            <button type="button" key={item.id} data-item={item.id}>
              {item.title}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

it('A6: a moved item keeps the keyboard, also where the programme is read once more before its old list gives it on', async () => {
  const arrived = vi.fn<() => string | null>().mockReturnValue(null);
  const rows = render(<Rows programme={before()} arrived={arrived} />);
  const row = (item: string) => rows.container.querySelector<HTMLElement>(`[data-item=${item}]`);
  const focused = () => document.activeElement?.getAttribute('data-item');
  row('pools')?.focus();
  arrived.mockReturnValueOnce('pools');
  rows.rerender(<Rows programme={after()} arrived={arrived} />);
  rows.rerender(<Rows programme={after()} arrived={arrived} />);
  // as the list does that lost it
  row('parks')?.focus();
  expect(focused()).toBe('pools');
  // and no longer than some frames: where somebody goes then, they stay
  await expect
    .poll(() => {
      row('parks')?.focus();
      return focused();
    })
    .toBe('parks');
});
