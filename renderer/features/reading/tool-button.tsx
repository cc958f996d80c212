import type { LucideIcon } from 'lucide-react';
import { Button, ToggleButton } from 'react-aria-components';

interface ToolButtonProps {
  icon: LucideIcon;
  label: string;
  onPress: () => void;
  isDisabled?: boolean;
}

/** A button of the reading bar that shows an icon alone; its name is spoken and shown under the pointer. */
export function ToolButton({ icon: Icon, label, onPress, isDisabled = false }: ToolButtonProps) {
  return (
    <span title={label}>
      <Button className="button tool" aria-label={label} onPress={onPress} isDisabled={isDisabled}>
        <Icon aria-hidden="true" size="1.2em" />
      </Button>
    </span>
  );
}

interface ToolSwitchProps {
  icon: LucideIcon;
  /** Always shown on narrow and wide screens alike: what is switched. */
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** A button of the reading bar that stays pressed while something is shown. */
export function ToolSwitch({ icon: Icon, label, isOn, onChange }: ToolSwitchProps) {
  return (
    <ToggleButton className="button tool" isSelected={isOn} onChange={onChange}>
      <Icon aria-hidden="true" size="1.2em" />
      <span>{label}</span>
    </ToggleButton>
  );
}
