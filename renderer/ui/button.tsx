import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  /** main: the one thing to do here · plain: everything else · quiet: beside a line of text. */
  look?: 'main' | 'plain' | 'quiet';
  icon?: LucideIcon;
}

/** A button with words on it. An icon only repeats the words. */
export function Button({ children, look = 'plain', icon: Icon, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${look}`}>
      {Icon && <Icon aria-hidden="true" size="1.1em" />}
      {children}
    </AriaButton>
  );
}
