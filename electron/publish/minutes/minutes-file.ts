import type { MinutesForm } from '../../../shared/contract/exports.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { minutesAkomaNtoso } from './akoma-ntoso.ts';
import { minutesHtml } from './html.ts';
import { minutesJson } from './json.ts';
import { minutesMarkdown } from './markdown.ts';
import { minutesPdf } from './pdf.ts';
import { minutesWord } from './word.ts';

/** Minutes as the bytes of a file of the form asked for. Texts are UTF-8 without a mark at the front. */
export async function minutesFile(
  tree: MinutesTree,
  { form, fonts, madeAt }: { form: MinutesForm; fonts: string; madeAt: Date },
): Promise<{ bytes: Uint8Array; notices: string[] }> {
  switch (form) {
    case 'docx':
      return { bytes: await minutesWord(tree), notices: [] };
    case 'pdf':
      return minutesPdf(tree, { fonts, madeAt });
    case 'html':
      return asText(minutesHtml(tree));
    case 'md':
      return asText(minutesMarkdown(tree));
    case 'akn':
      return asText(minutesAkomaNtoso(tree));
    case 'json':
      return asText(minutesJson(tree));
  }
}

const asText = (text: string) => ({ bytes: new TextEncoder().encode(text), notices: [] });
