interface PartOfOthers {
  /** As its makers call it. */
  name: string;
  licence: string;
  /** The packages that bring it; none where it comes inside another. */
  packages: readonly string[];
}

/** Parts of others in this program, with the licence each is given under. */
export const partsOfOthers: readonly PartOfOthers[] = [
  {
    name: 'Adobe character maps, inside PDF.js',
    licence: 'BSD 3-Clause',
    packages: [],
  },
  { name: 'age-encryption', licence: 'BSD 3-Clause', packages: ['age-encryption'] },
  { name: 'approx-string-match', licence: 'MIT', packages: ['approx-string-match'] },
  {
    name: 'Atkinson Hyperlegible Next, typeface of the Braille Institute',
    licence: 'SIL Open Font License 1.1',
    packages: ['@fontsource/atkinson-hyperlegible-next'],
  },
  { name: 'better-sqlite3', licence: 'MIT', packages: ['better-sqlite3'] },
  { name: 'docx', licence: 'MIT', packages: ['docx'] },
  { name: 'Electron', licence: 'MIT', packages: ['electron'] },
  { name: 'fontkit', licence: 'MIT', packages: ['fontkit'] },
  { name: 'Foxit fonts, inside PDF.js', licence: 'BSD 3-Clause', packages: [] },
  {
    name: 'Liberation Sans, typeface of Red Hat, inside PDF.js',
    licence: 'GNU GPL 2 with the font exception',
    packages: [],
  },
  { name: 'lucide, icons', licence: 'ISC', packages: ['lucide-react'] },
  {
    name: 'Noto Sans Gurmukhi, typeface of the Noto project',
    licence: 'SIL Open Font License 1.1',
    packages: ['@fontsource/noto-sans-gurmukhi'],
  },
  { name: 'OpenJPEG, inside PDF.js', licence: 'BSD 2-Clause', packages: [] },
  { name: 'PDFium’s decoder of JBIG2, inside PDF.js', licence: 'BSD 3-Clause', packages: [] },
  { name: 'pdf-lib', licence: 'MIT', packages: ['pdf-lib'] },
  { name: 'PDF.js', licence: 'Apache 2.0', packages: ['pdfjs-dist'] },
  { name: 'Papa Parse', licence: 'MIT', packages: ['papaparse'] },
  { name: 'PDFKit', licence: 'MIT', packages: ['pdfkit'] },
  { name: 'perfect-freehand', licence: 'MIT', packages: ['perfect-freehand'] },
  {
    name: 'ProseMirror',
    licence: 'MIT',
    packages: [
      'prosemirror-commands',
      'prosemirror-keymap',
      'prosemirror-model',
      'prosemirror-state',
      'prosemirror-view',
    ],
  },
  { name: 'qcms, inside PDF.js', licence: 'MIT', packages: [] },
  { name: 'React', licence: 'MIT', packages: ['react', 'react-dom'] },
  { name: 'React Aria', licence: 'Apache 2.0', packages: ['react-aria-components'] },
  { name: 'SQLite', licence: 'Public domain', packages: [] },
  { name: 'uuid', licence: 'MIT', packages: ['uuid'] },
  { name: 'webdav-client', licence: 'MIT', packages: ['webdav'] },
  { name: 'Yjs', licence: 'MIT', packages: ['yjs'] },
  { name: 'zod', licence: 'MIT', packages: ['zod'] },
  { name: 'zustand', licence: 'MIT', packages: ['zustand'] },
  {
    name: 'zxcvbn-ts',
    licence: 'MIT',
    packages: ['@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-en'],
  },
];
