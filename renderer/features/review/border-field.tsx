import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { useAct } from '../../app/use-act.ts';

interface BorderFieldProps {
  label: string;
  /** Page of the file; null where the border is not known yet. */
  value: number | null;
  onMove: (page: number) => Promise<void>;
  onShow: (page: number) => void;
}

/** A border between papers. One key moves it by a page and keeps it: arrow up, arrow down. */
export function BorderField({ label, value, onMove, onShow }: BorderFieldProps) {
  const act = useAct();
  const [held, setHeld] = useState({ value, page: value });
  const [problem, setProblem] = useState<string | null>(null);
  if (held.value !== value) setHeld({ value, page: value });
  const move = (to: number) => {
    if (!Number.isInteger(to) || to === value) return;
    setHeld({ value, page: to });
    onShow(to);
    act(() => onMove(to)).then((said) => {
      setProblem(said);
      if (said !== null) setHeld({ value, page: value });
    }, setProblem);
  };
  return (
    <NumberField
      className="border-field"
      value={held.page ?? Number.NaN}
      onChange={move}
      minValue={1}
      isInvalid={problem !== null}
      validationBehavior="aria"
    >
      <Label className="small">{label}</Label>
      <Group className="border-box">
        <Button slot="decrement" className="button" aria-label="One page earlier">
          <Minus aria-hidden="true" size="1.1em" />
        </Button>
        <Input className="field-box border-input" />
        <Button slot="increment" className="button" aria-label="One page later">
          <Plus aria-hidden="true" size="1.1em" />
        </Button>
      </Group>
      {problem && <p className="field-error">{problem}</p>}
    </NumberField>
  );
}
