/** A node of a tagged PDF's structure, as pdf.js gives it. */
export interface StructureNode {
  role: string;
  alt?: string;
  children: (StructureNode | StructureContent)[];
}

/** A stretch of the page's content: `id` is that of its element among the words. */
export interface StructureContent {
  type: string;
  id: string;
}

/** "H" without a number is a heading of a level the file does not tell: our pages stand below an h1. */
const untoldLevel = 2;

/**
 * Gives the words of a tagged page their roles: headings with their levels, pictures with the words that stand
 * for them (ISO 32000-1 §14.8.4). In content order, so that a screen reader reads on without a jump.
 */
export function giveRoles(words: HTMLElement, tree: StructureNode): void {
  const level = /^H([1-6])?$/.exec(tree.role);
  const first = tree.children.find(isContent);
  if (level && first) {
    const heading = elementOf(words, first.id);
    heading?.setAttribute('role', 'heading');
    heading?.setAttribute('aria-level', level[1] ?? String(untoldLevel));
  } else if (tree.role === 'Figure' && tree.alt && first) {
    const figure = elementOf(words, first.id);
    figure?.setAttribute('role', 'img');
    figure?.setAttribute('aria-label', tree.alt);
  }
  for (const child of tree.children) if (!isContent(child)) giveRoles(words, child);
}

function isContent(node: StructureNode | StructureContent): node is StructureContent {
  return !('children' in node);
}

function elementOf(words: HTMLElement, id: string): Element | null {
  return words.querySelector(`[id="${CSS.escape(id)}"]`);
}
