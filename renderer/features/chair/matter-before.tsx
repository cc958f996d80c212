import { FileText, Lock } from 'lucide-react';
import { useId } from 'react';
import type { ChairLine, ChairView } from '../../../shared/contract/chair.ts';
import { counted } from '../../app/meeting-words.ts';
import { readerAddress } from '../../app/route.ts';
import { Details } from '../../ui/details.tsx';
import { AskLines } from './ask-lines.tsx';
import { declarationWords, lineWords } from './chair-words.ts';
import { MinutesField } from './minutes-field.tsx';
import { SharedQuestions } from './shared-questions.tsx';
import { Speakers } from './speakers.tsx';

interface MatterBeforeProps {
  view: ChairView;
  line: ChairLine;
  /** When it is to begin, in words; "" where that is not known. */
  from: string;
}

/** One item of the running order: its time, and what is folded away under it. */
export function MatterBefore({ view, line, from }: MatterBeforeProps) {
  const title = useId();
  const { recommendations, papers } = line;
  const questions = view.questions.filter(({ item }) => item === line.id);
  const asks = view.asks.filter((ask) => ask.line === line.id);
  const declarations = view.declarations.filter((one) => one.line === line.id);
  const speakers = view.speakers.filter(
    ({ minute, state }) => minute === line.minute && state === 'waiting',
  );
  return (
    <li className="chair-matter" aria-labelledby={title}>
      <p className="chair-from">{from}</p>
      <div className="chair-about">
        <h3 id={title}>
          {line.access !== 'public' && <Lock aria-label="Private:" size="0.9em" />}
          {lineWords(line)}
        </h3>
        {line.reportOf && <p className="quiet">{line.reportOf}</p>}
        {declarations.map((one) => (
          <p key={one.id} className="chair-declared">
            <strong>Declared:</strong> {declarationWords(one)}
          </p>
        ))}
        {papers.length > 0 && (
          <ul className="plain-list chair-papers" aria-label="Papers">
            {papers.map((paper) => (
              <li key={paper.id}>
                <a href={readerAddress(paper.hash, view.meeting.id, paper.pdfPage)}>
                  <FileText aria-hidden="true" size="1em" /> {paper.title}
                </a>
              </li>
            ))}
          </ul>
        )}
        {questions.length > 0 && (
          <Details summary={counted(questions.length, 'shared question')}>
            <SharedQuestions questions={questions} />
          </Details>
        )}
        {recommendations.length > 0 && (
          <Details summary={`What officers recommend (${recommendations.length})`}>
            {line.recommendationStem && <p>{line.recommendationStem}</p>}
            <ol>
              {recommendations.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ol>
          </Details>
        )}
        {asks.length > 0 && (
          <Details summary={counted(asks.length, 'ask that comes back', 'asks that come back')}>
            <AskLines asks={asks} />
          </Details>
        )}
        {line.minute !== null && line.isMinuted && (
          <Details
            summary={
              speakers.length === 0
                ? 'Who wants to speak'
                : `Who wants to speak (${speakers.length})`
            }
          >
            <Speakers view={view} line={line} />
          </Details>
        )}
      </div>
      <MinutesField meeting={view.meeting.id} line={line} />
    </li>
  );
}
