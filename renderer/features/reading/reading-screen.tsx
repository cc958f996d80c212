import { useState } from 'react';
import { useAct } from '../../app/use-act.ts';
import type { PageLink } from '../../pdf/link-layer.ts';
import { AddressDialog } from './address-dialog.tsx';
import { ReadingFrame } from './reading-frame.tsx';
import { type ReadingScreenProps, useDesk } from './use-desk.ts';

/** Reads one file: agenda, paper, and what finds the way in it. */
export function ReadingScreen(props: ReadingScreenProps) {
  return <ReadingOfFile key={props.hash} {...props} />;
}

function ReadingOfFile(props: ReadingScreenProps) {
  const { client, meeting, hash } = props;
  const act = useAct();
  const desk = useDesk(props);
  const [address, setAddress] = useState<string | null>(null);
  const follow = (link: PageLink) =>
    link.kind === 'page'
      ? desk.go({ hash, pdfPage: link.pdfPage }, 'pages')
      : setAddress(link.address);
  const tick = (paper: string, read: boolean) =>
    void act(() => client.call('reading.markRead', { paper, read }));
  return (
    <>
      <ReadingFrame
        client={client}
        meeting={meeting}
        desk={desk}
        onLink={follow}
        onTick={tick}
        slots={props.slots}
      />
      <AddressDialog address={address} onClose={() => setAddress(null)} />
    </>
  );
}
