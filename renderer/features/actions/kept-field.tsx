import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { useTypedWords } from '../../app/use-typed-words.ts';
import { ComboField } from '../../ui/combo-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Leaving } from './leaving.tsx';

interface KeptFieldProps {
  label: string;
  value: string;
  onKeep: (words: string) => Promise<unknown>;
  hint?: string;
  lines?: number;
  /** Offered by a few letters. */
  offers?: readonly string[];
}

/** Words that are kept as they are typed. Leaving the field, the ask or the window keeps them too. */
export function KeptField({ label, value, onKeep, hint, lines, offers }: KeptFieldProps) {
  const { words, type, flush, problem } = useTypedWords(value, onKeep);
  const error = problem === null ? null : callErrorSentence(problem);
  const about = hint === undefined ? {} : { hint };
  return (
    <Leaving onLeave={flush}>
      {offers ? (
        <>
          <ComboField
            {...{ label, ...about }}
            value={words}
            onChange={type}
            offers={offers.map((offer) => ({ words: offer }))}
            maxLength={500}
          />
          {error && <p className="field-error">{error}</p>}
        </>
      ) : (
        <TextField
          {...{ label, error, ...about }}
          value={words}
          onChange={type}
          {...(lines !== undefined && { lines })}
        />
      )}
    </Leaving>
  );
}
