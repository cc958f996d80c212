import type { ActionChoices } from '../../../shared/contract/actions.ts';
import { useApp } from '../../app/app-context.ts';
import type { Route } from '../../app/route.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { committeesOf, everything } from './ledger-choices.ts';

interface CommitteeFieldProps {
  route: Extract<Route, { screen: 'actions' }>;
  choices: ActionChoices | null;
}

/** Of which committee a page tells. It stands in the address. */
export function CommitteeField({ route, choices }: CommitteeFieldProps) {
  const { navigation } = useApp();
  return (
    <SelectField
      label="Committee"
      options={committeesOf(choices)}
      value={route.committee ?? everything}
      onChange={(value) =>
        navigation.replace({ ...route, committee: value === everything ? null : value })
      }
    />
  );
}
