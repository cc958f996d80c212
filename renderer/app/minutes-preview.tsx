import { createElement, type ReactNode, useMemo } from 'react';
import {
  type MinutesElement,
  type MinutesTag,
  minutesElements,
} from '../../shared/minutes/minutes-elements.ts';
import type { MinutesTree } from '../../shared/minutes/minutes-tree.ts';
import './minutes-preview.css';

/** The page has a title of its own, so that the headings of the minutes begin one level below. */
const headings: Partial<Record<MinutesTag, string>> = { h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5' };

/** Text goes in as text, so that nothing somebody typed or a paper held can be markup. */
function shown({ tag, attributes, children }: MinutesElement, key?: number): ReactNode {
  const { class: name, ...others } = attributes;
  // names of their own, since "minute" and "vote" are names on the desk, too
  const className = name === undefined ? undefined : `printed-${name}`;
  return createElement(
    headings[tag] ?? tag,
    { ...others, className, key },
    ...children.map((child, index) => (typeof child === 'string' ? child : shown(child, index))),
  );
}

/** The minutes as they will be published, in house style: the same elements as the file for the web. */
export function MinutesPreview({ tree }: { tree: MinutesTree }) {
  const document = useMemo(() => shown(minutesElements(tree)), [tree]);
  return <div className="minutes-preview">{document}</div>;
}
