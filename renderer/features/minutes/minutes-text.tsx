import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { MinutesPreview } from '../../app/minutes-preview.tsx';
import { useQuery } from '../../app/use-query.ts';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Status } from '../../ui/status.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { createTextQuery } from './minutes-query.ts';

interface MinutesTextProps {
  request: { meeting: string; version: string | null; isPrivate: boolean };
  hasPrivate: boolean;
  onPrivate: (isPrivate: boolean) => void;
}

/** The document itself, in house style. Private business is shown only to who asks for it, each time anew. */
export function MinutesText({ request, hasPrivate, onPrivate }: MinutesTextProps) {
  const { client } = useApp();
  const key = `${request.meeting} ${request.version} ${request.isPrivate}`;
  const { value, problem, query } = useQuery(key, () => createTextQuery(client, request));
  return (
    <section className="stack" aria-label="The text">
      {hasPrivate && (
        <TickBox isTicked={request.isPrivate} onChange={onPrivate}>
          Show the private business too
        </TickBox>
      )}
      {request.isPrivate && (
        <Notice kind="look">
          <p>This text holds private business. Only those entitled to it may see this screen.</p>
        </Notice>
      )}
      {value && <MinutesPreview tree={value} />}
      {!value && problem && (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      )}
      {!value && !problem && <Status>Opening the text…</Status>}
    </section>
  );
}
