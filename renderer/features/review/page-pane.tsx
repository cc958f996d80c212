import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Pack } from '../../../shared/domain/pack.ts';
import { useApp } from '../../app/app-context.ts';
import { pageOfFileWords } from '../../app/range-words.ts';
import { readerAddress } from '../../app/route.ts';
import { PagePreview } from '../../pdf/page-preview.tsx';
import { Button } from '../../ui/button.tsx';

/** A page of a file of the meeting. */
export interface ShownPage {
  hash: string;
  pdfPage: number;
}

interface PagePaneProps {
  page: ShownPage;
  packs: readonly Pack[];
  meeting: string;
  onShow: (page: ShownPage) => void;
}

/** The page that the line in hand was read from, beside the lines. */
export function PagePane({ page, packs, meeting, onShow }: PagePaneProps) {
  const { client } = useApp();
  const { hash, pdfPage } = page;
  const pack = packs.find(({ id }) => id === hash);
  const last = pack?.pageCount ?? pdfPage;
  const label = pageOfFileWords(pack, pdfPage);
  const step = (by: number) => onShow({ hash, pdfPage: Math.min(Math.max(pdfPage + by, 1), last) });
  return (
    <section className="page-pane" aria-label="Page of the pack">
      <div className="row page-pane-bar">
        <Button
          icon={ChevronLeft}
          onPress={() => step(-1)}
          isDisabled={pdfPage <= 1}
          aria-label="Previous page"
        >
          Previous
        </Button>
        <p>{label}</p>
        <Button
          icon={ChevronRight}
          onPress={() => step(1)}
          isDisabled={pdfPage >= last}
          aria-label="Next page"
        >
          Next
        </Button>
        <a href={readerAddress(hash, meeting, pdfPage)}>Read from here</a>
      </div>
      <div className="page-pane-page">
        <PagePreview client={client} hash={hash} pdfPage={pdfPage} label={label} />
      </div>
    </section>
  );
}
