import { X } from 'lucide-react';
import { memo, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from 'react-aria-components';
import { fold } from '../../shared/domain/fold.ts';
import './field.css';
import './tags-field.css';

interface TagsFieldProps {
  label: string;
  tags: readonly string[];
  /** Tags known already, the likeliest first: offered while letters are typed. */
  known: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** Characters; as the contract takes them. */
const longestTag = 60;
const mostOffered = 8;

/** Words to sort by. Enter, a comma or going on adds what was typed; the cross or Backspace takes one away. */
export const TagsField = memo(function TagsField(props: TagsFieldProps) {
  const { label, tags, known, onAdd, onRemove } = props;
  const [typed, setTyped] = useState('');
  const begun = fold(typed);
  const offered = known
    .filter((tag) => !tags.includes(tag) && ` ${fold(tag)}`.includes(` ${begun}`))
    .slice(0, mostOffered)
    .map((tag) => ({ id: tag }));
  const add = (words: string) => {
    setTyped('');
    const tag = words.replace(/\s+/g, ' ').trim().slice(0, longestTag);
    if (tag !== '' && !tags.includes(tag)) onAdd(tag);
  };
  const type = (words: string) => (words.endsWith(',') ? add(words.slice(0, -1)) : setTyped(words));
  return (
    <div className="field">
      {tags.length > 0 && (
        <TagGroup
          aria-label={`${label} of this note`}
          onRemove={(keys: Set<Key>) => {
            for (const key of keys) onRemove(String(key));
          }}
        >
          <TagList className="tags-list" items={tags.map((tag) => ({ id: tag }))}>
            {({ id }) => (
              <Tag id={id} textValue={id} className="tags-tag">
                {id}
                <Button slot="remove" className="tags-remove">
                  <X aria-hidden="true" size="1em" />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <ComboBox
        className="field"
        allowsCustomValue
        menuTrigger="input"
        items={offered}
        inputValue={typed}
        onInputChange={type}
        onBlur={() => add(typed)}
        onSelectionChange={(key) => key !== null && add(String(key))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return event.continuePropagation();
          if (typed !== '') add(typed);
        }}
      >
        <Label className="field-label">{label}</Label>
        <Input className="field-box" placeholder="" autoComplete="off" maxLength={longestTag} />
        <Popover className="tags-offer">
          <ListBox className="tags-options">
            {({ id }: { id: string }) => (
              <ListBoxItem id={id} textValue={id} className="tags-option">
                {id}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
});
