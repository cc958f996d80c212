import { ChevronDown } from 'lucide-react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import './button.css';
import './menu-button.css';

export interface MenuChoice {
  id: string;
  label: string;
  /** The key that does the same, or what would follow. */
  note?: string;
}

export interface MenuGroup {
  heading: string;
  choices: readonly MenuChoice[];
}

interface MenuButtonProps {
  /** The words on the button. */
  label: string;
  /** The whole name where the words on it are too short to stand alone; begins with them. */
  name?: string;
  groups: readonly MenuGroup[];
  onChoose: (id: string) => void;
  look?: 'main' | 'plain' | 'quiet';
}

/** A button that opens a short list of things to do. Groups without a choice are left out. */
export function MenuButton({ label, name, groups, onChoose, look = 'plain' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={`button button-${look}`} {...(name && { 'aria-label': name })}>
        {label}
        <ChevronDown aria-hidden="true" size="1.1em" />
      </Button>
      {/* within the main part: what stands outside of all parts is lost to who goes from part to part */}
      <Popover
        className="menu-box"
        UNSTABLE_portalContainer={document.querySelector('main') ?? document.body}
      >
        <Menu
          className="menu-list"
          aria-label={name ?? label}
          onAction={(key) => onChoose(String(key))}
        >
          {groups
            .filter(({ choices }) => choices.length > 0)
            .map(({ heading, choices }) => (
              <MenuSection key={heading}>
                <Header className="menu-heading">{heading}</Header>
                {choices.map((choice) => (
                  <MenuItem
                    key={choice.id}
                    id={choice.id}
                    textValue={choice.label}
                    className="menu-line"
                  >
                    {choice.label}
                    {choice.note && <span className="menu-note">{choice.note}</span>}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
