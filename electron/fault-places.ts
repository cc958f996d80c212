/**
 * What a thread tells of a fault of ours: its class and where it lies in the code. Its message is left out, since
 * it may quote a file or a note (security S58).
 */
export function faultPlaces(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // the message stands at the head of the stack, and a line of a note may begin as a place does
  const stack = (error.stack ?? '').replace(error.message, () => '');
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...lines].join('\n');
}
