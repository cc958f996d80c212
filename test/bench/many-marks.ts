import { v7 } from 'uuid';
import { openBackend } from '../../electron/open-backend.ts';

/**
 * Marks the newest pack of a profile as a diligent member would: highlights, notes and underlines, spread
 * evenly over its pages, each with words.
 */
export async function markPack(profileFolder: string, count: number): Promise<void> {
  const backend = await openBackend(profileFolder);
  try {
    const [meeting] = await backend.handlers['meetings.list']({});
    const hash = meeting?.mainPack;
    if (!hash) throw new Error('there is no pack to mark');
    const { pages } = await backend.handlers['papers.file']({ hash });
    const kinds = ['highlight', 'underline', 'note', 'highlight', 'strike'] as const;
    const colours = ['yellow', 'green', 'blue', 'pink', 'orange'] as const;
    for (let mark = 0; mark < count; mark += 1) {
      const pdfPage = 1 + Math.floor((mark * pages.length) / count);
      const top = 740 - ((mark * 37) % 600);
      const kind = kinds[mark % kinds.length] ?? 'highlight';
      const point = { pdfPage, point: [520, top] as [number, number] };
      const quad = [72, top, 400, top, 72, top - 12, 400, top - 12] as const;
      const words = { pdfPage, quads: [[...quad] as [...typeof quad]] };
      await backend.handlers['annotations.add']({
        id: v7(),
        hash,
        kind,
        colour: colours[mark % colours.length] ?? 'yellow',
        opacity: 100,
        width: 200,
        style: { fontSize: 11, align: 'left' },
        text: `Note ${mark}: ask the officer about this figure before the meeting.`,
        tags: mark % 4 === 0 ? ['ask'] : [],
        passage: {
          pdfPage,
          exact: '',
          prefix: '',
          suffix: '',
          parts: [kind === 'note' ? point : words],
        },
        strokes: [],
      });
    }
  } finally {
    await backend.close();
  }
}
