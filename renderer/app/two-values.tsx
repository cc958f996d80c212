import { GitFork } from 'lucide-react';
import { createContext, useContext } from 'react';
import type { Conflict } from '../../shared/contract/exchange.ts';
import { addressOf } from './route.ts';
import './two-values.css';

/** What two people set without knowing of each other, for every screen that shows one of the values. */
export const ConflictsContext = createContext<readonly Conflict[]>([]);

interface TwoValuesProps {
  noun: string;
  row: string;
  /** Of any of these fields; all of the row's where none is named. */
  fields?: readonly string[];
}

/** A mark beside a value of which there are two: it leads to where one is chosen. Nothing otherwise. */
export function TwoValues({ noun, row, fields }: TwoValuesProps) {
  const conflict = useContext(ConflictsContext).find(
    (one) =>
      one.noun === noun && one.row === row && (fields === undefined || fields.includes(one.field)),
  );
  if (conflict === undefined) return null;
  return (
    <a className="two-values" href={addressOf({ screen: 'twoValues' })}>
      <GitFork aria-hidden="true" size="1em" />
      {conflict.values.length} values: {conflict.what.toLowerCase()}
    </a>
  );
}
