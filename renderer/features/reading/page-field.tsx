import { type Ref, useState } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import type { PageInfo } from '../../../shared/contract/papers.ts';
import { findPage } from '../../../shared/domain/printed-page.ts';

interface PageFieldProps {
  pages: PageInfo[];
  pdfPage: number;
  onGo: (pdfPage: number) => void;
  input: Ref<HTMLInputElement>;
}

/** Shows the printed number of the page in hand and goes to the one that is typed over it. */
export function PageField({ pages, pdfPage, onGo, input }: PageFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const here = pages[pdfPage - 1]?.printed ?? `PDF ${pdfPage}`;
  const leave = () => {
    setTyped(null);
    setProblem(null);
  };
  const go = () => {
    const found = findPage(pages, typed ?? here, pdfPage);
    if ('sentence' in found) return setProblem(found.sentence);
    leave();
    onGo(found.pdfPage);
  };
  return (
    <Form
      className="page-field"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <TextField
        value={typed ?? here}
        onChange={setTyped}
        isInvalid={problem !== null}
        validationBehavior="aria"
        autoComplete="off"
        onKeyDown={(event) => {
          // Esc gives the field back first; the next one leaves the paper
          if (event.key === 'Escape' && typed !== null) leave();
          else event.continuePropagation();
        }}
      >
        <Label>Page</Label>
        <Input
          ref={input}
          className="field-box page-number"
          onFocus={(event) => event.currentTarget.select()}
        />
        <FieldError className="field-error page-problem">{problem}</FieldError>
      </TextField>
      {typed !== null && (
        <Button className="button tool" type="submit">
          Go
        </Button>
      )}
    </Form>
  );
}
