import { UserMinus } from 'lucide-react';
import { useState } from 'react';
import type { GroupMember } from '../../../shared/contract/exchange.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { useApp } from '../../app/app-context.ts';
import { useRefusableDeed } from '../../app/use-refusable-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CommitteeTicks } from './committee-ticks.tsx';
import { groupRoles, refusals, roleName } from './exchange-words.ts';

/** What a clerk can change of another laptop. Each takes effect at once. */
export function MemberChanges({ member }: { member: GroupMember }) {
  const { client, announcer } = useApp();
  const { device, name, role, privateOf } = member;
  const deed = useRefusableDeed(refusals);
  const [isRemoving, setIsRemoving] = useState(false);
  const setRole = async (chosen: GroupRole) => {
    const done = await deed.run(() => client.call('exchange.setRole', { device, role: chosen }));
    if (done !== null) announcer.say(`${name} is in the group as ${roleName[chosen]}.`);
  };
  const entitle = async (committee: string, entitled: boolean) => {
    const done = await deed.run(() =>
      client.call('exchange.entitle', { device, committee, entitled }),
    );
    if (done !== null)
      announcer.say(entitled ? 'May read it from now on.' : 'May not read it any more.');
  };
  return (
    <div className="stack">
      {deed.problem && <p className="field-error">{deed.problem}</p>}
      <Choices
        label={`${name} is in the group as`}
        choices={groupRoles}
        value={role}
        onChange={(chosen) => void setRole(chosen)}
      />
      <CommitteeTicks
        name={name}
        role={role}
        ticked={privateOf}
        onChange={(committee, isTicked) => void entitle(committee, isTicked)}
      />
      {role !== 'clerk' && (
        <p className="readable quiet">
          Taking a tick away holds for what is written from now on. What could be read until then
          can still be read there.
        </p>
      )}
      <div>
        <Button icon={UserMinus} onPress={() => setIsRemoving(true)}>
          Remove this laptop…
        </Button>
      </div>
      <Dialog
        title={`Remove the laptop of ${name}?`}
        isOpen={isRemoving}
        onClose={() => setIsRemoving(false)}
      >
        <RemoveMember member={member} onClose={() => setIsRemoving(false)} />
      </Dialog>
    </div>
  );
}

function RemoveMember({ member, onClose }: { member: GroupMember; onClose: () => void }) {
  const { client, announcer } = useApp();
  const deed = useRefusableDeed(refusals);
  const remove = async () => {
    const done = await deed.run(() => client.call('exchange.remove', { device: member.device }));
    if (done === null) return;
    announcer.say(`The laptop of ${member.name} is removed.`);
    onClose();
  };
  return (
    <>
      <p>
        What {member.name} wrote up to now stays. What that laptop writes from now on counts
        nowhere, and it can read nothing new.
      </p>
      <p>
        <strong>What it could read until now it can still read. That cannot be taken back.</strong>{' '}
        Nor can the removal: to come back, the laptop has to ask anew.
      </p>
      {deed.problem && <p className="field-error">{deed.problem}</p>}
      <div className="row">
        <Button look="main" isDisabled={deed.isBusy} onPress={() => void remove()}>
          Remove the laptop
        </Button>
        <Button onPress={onClose}>Keep it</Button>
      </div>
    </>
  );
}
