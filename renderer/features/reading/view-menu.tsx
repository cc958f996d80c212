import { SlidersHorizontal } from 'lucide-react';
import { useId } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { paperLooks, useReadingLook } from '../../app/reading-look.ts';
import { TickBox } from '../../ui/tick-box.tsx';

/** How the paper looks: its colours, two pages side by side. Folded away, since it is set and left. */
export function ViewMenu() {
  const id = useId();
  const { look, setLook } = useReadingLook();
  return (
    <DialogTrigger>
      <Button className="button tool">
        <SlidersHorizontal aria-hidden="true" size="1.2em" />
        <span>View</span>
      </Button>
      {/* within the main part: what stands outside of all parts is lost to who goes from part to part */}
      <Popover
        className="view-popover"
        UNSTABLE_portalContainer={document.querySelector('main') ?? document.body}
      >
        <Dialog className="view-menu" aria-label="How the paper looks">
          <label htmlFor={id} className="field-label">
            Colours of the paper
          </label>
          <select
            id={id}
            className="field-box"
            value={look?.paper ?? 'white'}
            onChange={(event) => {
              const chosen = paperLooks.find(({ value }) => value === event.target.value);
              if (chosen) setLook({ paper: chosen.value });
            }}
          >
            {paperLooks.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <TickBox
            isTicked={look?.twoPages === 1}
            onChange={(twoPages) => setLook({ twoPages })}
            label="Two pages side by side"
          >
            Two pages side by side
          </TickBox>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
