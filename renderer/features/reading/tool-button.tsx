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
  /** What is switched. */
  label: string;
  /** Shows the icon alone; the label is spoken, and shown under the pointer. */
  isSmall?: boolean;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** A button of the reading bar that stays pressed while something is shown. */
export function ToolSwitch({ icon: Icon, label, isSmall, isOn, onChange }: ToolSwitchProps) {
  return (
    <span title={isSmall ? label : undefined}>
      <ToggleButton className="button tool" isSelected={isOn} onChange={onChange}>
        <Icon aria-hidden="true" size="1.2em" />
        <span className={isSmall ? 'visually-hidden' : undefined}>{label}</span>
      </ToggleButton>
    </span>
  );
}
