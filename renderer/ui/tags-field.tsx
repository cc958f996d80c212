import { X } from 'lucide-react';
import { memo, useId, useRef, useState } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import { fold } from '../../shared/domain/fold.ts';
import './field.css';
import './tags-field.css';

interface TagsFieldProps {
  label: string;
  tags: readonly string[];
  /** Tags known already, the likeliest first: offered to be pressed. */
  known: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  /** What one of them is called, and what they belong to. */
  noun?: string;
  of?: string;
}

/** Characters; as the contract takes them. */
const longestTag = 60;
const mostOffered = 6;

/**
 * Words to sort by. Enter, a comma or going on adds what was typed; the cross or Delete takes one away. Known
 * tags that begin as typed stand below as buttons: a list that opens would hide the rest of the page meanwhile.
 */
export const TagsField = memo(function TagsField(props: TagsFieldProps) {
  const { label, tags, known, onAdd, onRemove, noun = 'tag', of = 'this note' } = props;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const offers = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const begun = fold(typed);
  const offered = known
    .filter((tag) => !tags.includes(tag) && ` ${fold(tag)}`.includes(` ${begun}`))
    .slice(0, mostOffered);
  const add = (words: string) => {
    setTyped('');
    const tag = words.replace(/\s+/g, ' ').trim().slice(0, longestTag);
    if (tag !== '' && !tags.includes(tag)) onAdd(tag);
  };
  return (
    <div className="field">
      {tags.length > 0 && <TagsSet label={`${label} of ${of}`} {...{ tags, onRemove }} />}
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={box}
        id={id}
        className="field-box"
        autoComplete="off"
        maxLength={longestTag}
        value={typed}
        onChange={({ target: { value } }) =>
          value.endsWith(',') ? add(value.slice(0, -1)) : setTyped(value)
        }
        onKeyDown={(event) => event.key === 'Enter' && add(typed)}
        onBlur={(event) => offers.current?.contains(event.relatedTarget) || add(typed)}
      />
      {offered.length > 0 && (
        <div ref={offers} className="tags-list">
          {offered.map((tag) => (
            <button
              key={tag}
              type="button"
              className="tags-offer"
              aria-label={`Add ${noun} ${tag}`}
              onClick={() => {
                add(tag);
                box.current?.focus(); // the button goes with what it offered
              }}
            >
              + {tag}
            </button>
          ))}
        </div>
      )}
    </div>
  );
});

function TagsSet({ label, tags, onRemove }: Pick<TagsFieldProps, 'label' | 'tags' | 'onRemove'>) {
  return (
    <TagGroup
      aria-label={label}
      onRemove={(keys) => {
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
  );
}
