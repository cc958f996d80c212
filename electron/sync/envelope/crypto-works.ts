export function cryptoWorks(): boolean {
  return true;
}
