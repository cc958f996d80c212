import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import './combo-field.css';
import './field.css';

export interface Offer {
  /** What stands in the field when it is chosen. */
  words: string;
  /** Said beside it in the list. */
  note?: string;
}

interface ComboFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Offered while letters are typed, the likeliest first. No two have the same words. */
  offers: readonly Offer[];
  /** One of the offers was chosen, besides its words standing in the field. */
  onChoose?: (words: string) => void;
  hint?: string;
  maxLength?: number;
}

/** Pixels: some offers are in sight and the form around them still is. */
const longestList = 260;

/** A letter in the middle of a word would offer nearly everything; what stands there whole needs no offer. */
const beginsAWord = (words: string, typed: string): boolean => {
  const [known, begun] = [words, typed.trim()].map((text) => text.toLocaleLowerCase('en-GB'));
  return known !== begun && ` ${known}`.includes(` ${begun}`);
};

/** Words of one's own, with completion from known ones. */
export function ComboField(props: ComboFieldProps) {
  const { label, value, onChange, offers, onChoose, hint, maxLength } = props;
  const items = offers.map((offer) => ({ id: offer.words, ...offer }));
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="input"
      defaultFilter={beginsAWord}
      defaultItems={items}
      inputValue={value}
      onInputChange={onChange}
      onSelectionChange={(key) => key !== null && onChoose?.(String(key))}
    >
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Input
        className="field-box"
        autoComplete="off"
        {...(maxLength !== undefined && { maxLength })}
      />
      <Popover className="combo-offers" maxHeight={longestList}>
        <ListBox className="combo-list">
          {({ id, words, note }: Offer & { id: string }) => (
            <ListBoxItem id={id} textValue={words} className="combo-offer">
              <span>{words}</span>
              {note && <span className="quiet small">{note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
