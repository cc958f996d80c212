import type { ActionDetail, LineageLink } from '../../../shared/contract/actions.ts';
import { useApp } from '../../app/app-context.ts';
import { actionAddress, meetingAddress } from '../../app/route.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

const typeWords: Readonly<Record<LineageLink['type'], string>> = {
  furtherTo: 'Further to',
  repeats: 'The same again as',
  answers: 'Answered in',
  reportsBack: 'Reported back in',
  replaces: 'In place of',
  movedTo: 'Moved to',
};

/** What it carries on and what came of it: confirmed by somebody, or suggested and to be answered with yes or no. */
export function DetailLinks({ detail }: { detail: ActionDetail }) {
  const shown = detail.links.filter(({ standing }) => standing !== 'refused');
  if (shown.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="links">
      <h3 id="links">Belongs together with</h3>
      <ul className="plain-list stack">
        {shown.map((link) => (
          <li key={link.id} className="stack">
            <OneLink link={link} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneLink({ link }: { link: LineageLink }) {
  const { client, announcer } = useApp();
  const deed = useDeed();
  const words = `${typeWords[link.type]} ${link.label}`;
  const settle = (standing: 'confirmed' | 'refused', said: string) => {
    const { from, to, toNoun, type } = link;
    deed.run(
      () => client.call('actions.link', { from, to, toNoun, type, standing }),
      () => announcer.say(`${said} Undo takes this back.`),
    );
  };
  const address =
    link.toNoun === 'action'
      ? actionAddress(link.to)
      : link.meeting === null
        ? null
        : meetingAddress(link.meeting);
  return (
    <>
      <p>
        {address === null ? words : <a href={address}>{words}</a>}
        {link.standing === 'suggested' && ' (a suggestion)'}
      </p>
      {link.standing === 'suggested' && (
        <div className="row">
          <Button
            aria-label={`Yes: ${words}`}
            onPress={() => settle('confirmed', 'They belong together.')}
          >
            Yes
          </Button>
          <Button
            aria-label={`No: ${words}`}
            onPress={() => settle('refused', 'It is not suggested again.')}
          >
            No
          </Button>
        </div>
      )}
      {deed.problem && (
        <Notice kind="wrong">
          <p>{deed.problem}</p>
        </Notice>
      )}
    </>
  );
}
