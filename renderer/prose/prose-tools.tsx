import { Heading3, History, List, ListOrdered, type LucideIcon } from 'lucide-react';
import type { BlockKind } from '../../shared/prose/prose-blocks.ts';
import { Button } from '../ui/button.tsx';
import { TickBox } from '../ui/tick-box.tsx';

const kinds: readonly {
  kind: Exclude<BlockKind, 'paragraph'>;
  words: string;
  keys: string;
  icon: LucideIcon;
}[] = [
  { kind: 'subheading', words: 'Subheading', keys: 'Control+Shift+6', icon: Heading3 },
  { kind: 'number', words: 'Numbers', keys: 'Control+Shift+7', icon: ListOrdered },
  { kind: 'bullet', words: 'Bullets', keys: 'Control+Shift+8', icon: List },
];

interface ProseToolsProps {
  /** Kind of the line that the caret is in; null where the plain text box is used. */
  kind: BlockKind | null;
  readOnly: boolean;
  isPlain: boolean;
  onKind: (kind: BlockKind) => void;
  onPlain: (isPlain: boolean) => void;
  onEarlier: () => void;
}

/** What can be done to the prose besides typing; every one of them has a key or is a choice for good. */
export function ProseTools(props: ProseToolsProps) {
  const { kind, readOnly, isPlain, onKind, onPlain, onEarlier } = props;
  return (
    <div className="prose-tools">
      {!isPlain && !readOnly && (
        <fieldset className="prose-kinds" aria-label="What the line is">
          {kinds.map(({ kind: one, words, keys, icon: Icon }) => (
            <button
              key={one}
              type="button"
              className="prose-kind"
              aria-pressed={kind === one}
              aria-keyshortcuts={keys}
              title={`${words} (${keys.replace('Control', 'Ctrl')})`}
              // the selection stays in the text box
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onKind(one)}
            >
              <Icon aria-hidden="true" size="1.1em" />
              {words}
            </button>
          ))}
        </fieldset>
      )}
      {!readOnly && (
        <TickBox isTicked={isPlain} onChange={onPlain}>
          Plain text box
        </TickBox>
      )}
      <Button look="quiet" icon={History} onPress={onEarlier}>
        Earlier texts
      </Button>
    </div>
  );
}
