import { Lock } from 'lucide-react';
import { memo } from 'react';
import { exemptParagraphs } from '../../../shared/domain/exclusion-words.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { useMinute } from './minute-rows.ts';
import { TypedField } from './typed-field.tsx';

/** What is typed below it is private: said by a bar across the minute, with what the public will read instead. */
export const PrivateBar = memo(function PrivateBar({ id }: { id: string }) {
  const minuting = useMinuting();
  const minute = useMinute(id);
  const openTitle = useRecord(
    ({ public: open }) => open.minutes.find((one) => one.id === id)?.title ?? '',
  );
  if (minute.access === 'public') return null;
  const why =
    minute.access === 'confidential'
      ? 'Confidential.'
      : exemptParagraphs
          .filter(({ number }) => minute.exemptParagraphs.includes(number))
          .map(({ number, plain }) => `Paragraph ${number}: ${plain}.`)
          .join(' ');
  return (
    <>
      <p className="private-words">
        <Lock aria-hidden="true" size="1.1em" />
        <span>
          <strong>Private business: not in the public minutes.</strong> {why}
        </span>
      </p>
      <section className="private-bar stack" aria-label="Private business">
        <TypedField
          label="Title in the public minutes"
          hint="The public reads this in place of the title above."
          value={openTitle}
          onType={(publicTitle) =>
            minuting.type('Public title', 'recordedMinute', id, { publicTitle })
          }
        />
        <TypedField
          label="What the public may read of it"
          lines="many"
          value={minute.publicSummary}
          onType={(publicSummary) =>
            minuting.type('Public summary', 'recordedMinute', id, { publicSummary })
          }
        />
      </section>
    </>
  );
});
