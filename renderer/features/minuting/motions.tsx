import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Motion } from '../../../shared/domain/motion.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { TwoValues } from '../../app/two-values.tsx';
import { Button } from '../../ui/button.tsx';
import { AmendmentLine } from './amendment-line.tsx';
import { useDesk, useIsEditing } from './desk.ts';
import { addAmendment } from './desk-acts.ts';
import { EditableLine } from './editable-line.tsx';
import { useIsWritten } from './is-written.ts';
import { amendmentsOf, useRowsOf } from './minute-rows.ts';
import { MotionForm } from './motion-form.tsx';
import { movedBy } from './moved-by.ts';
import { chainOf } from './outcomes.ts';
import { Section } from './section.tsx';
import { Votes } from './votes.tsx';

/** What was moved, with its amendments and the text that stands after them. */
export const Motions = memo(function Motions({ minute }: { minute: string }) {
  const motions = useRowsOf('motions', minute);
  if (motions.length === 0) return null;
  return (
    <Section title={motions.length === 1 ? 'Motion' : 'Motions'}>
      {motions.map((motion, index) => (
        <MotionBlock key={motion.id} motion={motion} number={index + 1} />
      ))}
    </Section>
  );
});

const MotionBlock = memo(function MotionBlock({
  motion,
  number,
}: {
  motion: Motion;
  number: number;
}) {
  const minuting = useMinuting();
  const desk = useDesk();
  const { id, minute } = motion;
  const isEditing = useIsEditing('motion', id);
  const isWritten = useIsWritten();
  const movers = useRecord(({ attendances }) => movedBy(attendances, motion));
  const amendments = useRecord(useShallow((record) => amendmentsOf(record, id)));
  const text = useRecord((record) => chainOf(record, minute, id).text);
  const standing = useRecord((record) => chainOf(record, minute, id).standing);
  const remove = () =>
    minuting.write(
      'Motion taken out',
      [],
      [
        ...amendments.map((one) => ({ noun: 'amendment' as const, id: one.id })),
        { noun: 'motion', id },
      ],
    );
  return (
    <div className="motion">
      {isEditing ? (
        <MotionForm motion={motion} />
      ) : (
        <EditableLine
          name={`motion ${number}`}
          onEdit={() => desk.edit({ kind: 'motion', id })}
          onRemove={remove}
        >
          <p className="quiet small">{movers === '' ? 'Motion' : movers}</p>
          <p className="motion-text">{motion.text || 'No words yet'}</p>
          <TwoValues noun="motion" row={id} />
          {motion.state !== 'open' && (
            <p className="small">{motion.state === 'withdrawn' ? 'Withdrawn.' : 'Fell.'}</p>
          )}
        </EditableLine>
      )}
      {amendments.map((amendment) => (
        <AmendmentLine key={amendment.id} amendment={amendment} minute={minute} />
      ))}
      {standing === 'substantive' && (
        <div className="substantive">
          <p className="will-print-label">The substantive motion</p>
          <p className="motion-text">{text}</p>
        </div>
      )}
      <Votes minute={minute} subject={id} />
      {isWritten && motion.state === 'open' && !isEditing && (
        <div>
          <Button
            look="quiet"
            onPress={() => desk.edit({ kind: 'amendment', id: addAmendment(minuting, id, text) })}
          >
            Amend this motion
          </Button>
        </div>
      )}
    </div>
  );
});
