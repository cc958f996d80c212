export function PastPapersScreen() {
  return <p>pastPapers</p>;
}
