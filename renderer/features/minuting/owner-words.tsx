interface OwnerWordsProps {
  toWhom: string;
  due: string;
}

/** Who is to act and by when, where somebody said so. */
export function OwnerWords({ toWhom, due }: OwnerWordsProps) {
  const words = [toWhom, due === '' ? '' : `by ${due}`].filter(Boolean).join(', ');
  return words === '' ? null : <p className="owner-words">{words}</p>;
}
