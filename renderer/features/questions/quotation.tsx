interface QuotationProps {
  quote: string;
  /** "Page 12 of the pack", or "". */
  page: string;
  /** Where the page opens; without it the page is only named. */
  address?: string | null;
}

/** Words of a paper that a question is about, and where they stand. */
export function Quotation({ quote, page, address = null }: QuotationProps) {
  if (quote === '' && page === '') return null;
  return (
    <figure className="quotation">
      {quote !== '' && <blockquote>{quote}</blockquote>}
      {page !== '' && (
        <figcaption>{address === null ? page : <a href={address}>{page}</a>}</figcaption>
      )}
    </figure>
  );
}
