/** One thing that happened to a file, or a call that was answered "saved", in the order of the recording. */
export type TraceEvent =
  | { kind: 'write'; path: string; at: number; bytes: Buffer }
  | { kind: 'truncate'; path: string; size: number }
  | { kind: 'sync'; path: string }
  | { kind: 'unlink'; path: string }
  | { kind: 'rename'; path: string; to: string }
  /** `what`: the words behind "ACK", or behind "MAY" where it was told to nobody that they are saved. */
  | { kind: 'saved'; what: string; isSure: boolean };

/** What strace has to record for `readTrace`. `-y` names the files, `-xx` writes every byte as hex. */
export const traceWords = (output: string): string[] => [
  ...['-y', '-xx', '-s', '1000000', '--seccomp-bpf', '-o', output],
  ...['-e', 'trace=pwrite64,write,fdatasync,fsync,ftruncate,unlink,unlinkat,rename,renameat2'],
];

const digitOf = (sign: number): number => (sign < 58 ? sign - 48 : sign - 87);

/** The bytes of "\\x0a\\xff". Megabytes of it: by hand this takes a tenth of the time. */
function bytesOf(hex: string): Buffer {
  const bytes = Buffer.allocUnsafe(hex.length / 4);
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = digitOf(hex.charCodeAt(at * 4 + 2)) * 16 + digitOf(hex.charCodeAt(at * 4 + 3));
  return bytes;
}
const pathOf = (hex: string): string => bytesOf(hex).toString();
const text = '"((?:\\\\x..)*)"';

type Reader = (found: RegExpExecArray) => TraceEvent | null;
const readers: [RegExp, Reader][] = [
  [
    new RegExp(`^pwrite64\\(\\d+<([^>]*)>, ${text}, \\d+, (\\d+)\\)\\s+= \\d+`),
    ([, path = '', bytes = '', at]) => ({
      kind: 'write',
      path: pathOf(path),
      at: Number(at),
      bytes: bytesOf(bytes),
    }),
  ],
  [
    /^f(?:data)?sync\(\d+<([^>]*)>\)\s+= 0/,
    ([, path = '']) => ({ kind: 'sync', path: pathOf(path) }),
  ],
  [
    /^ftruncate\(\d+<([^>]*)>, (\d+)\)\s+= 0/,
    ([, path = '', size]) => ({ kind: 'truncate', path: pathOf(path), size: Number(size) }),
  ],
  [
    new RegExp(`^unlink(?:at)?\\((?:[^,"]*, )?${text}.*= 0`),
    ([, path = '']) => ({ kind: 'unlink', path: pathOf(path) }),
  ],
  [
    new RegExp(`^rename(?:at2)?\\((?:[^,"]*, )?${text}, (?:[^,"]*, )?${text}.*= 0`),
    ([, path = '', to = '']) => ({ kind: 'rename', path: pathOf(path), to: pathOf(to) }),
  ],
  [
    new RegExp(`^write\\(1<[^>]*>, ${text}`),
    ([, words = '']) => {
      const said = /^(ACK|MAY) (.+)\n$/.exec(bytesOf(words).toString());
      return said === null
        ? null
        : { kind: 'saved', what: said[2] ?? '', isSure: said[1] === 'ACK' };
    },
  ],
];

/** A call that another thread's call interrupted stands on two lines. */
function* wholeCalls(trace: string): Generator<string> {
  const begun = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const [, thread = '', words = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (words.includes('<unfinished ...>'))
      begun.set(thread, words.replace(/ *<unfinished.*$/, ''));
    else if (words.startsWith('<...'))
      yield `${begun.get(thread) ?? ''}${words.replace(/^<\.\.\. \w+ resumed>/, '')}`;
    else yield words;
  }
}

/** The events of a recording that concern files of one folder, with paths from there. */
export function readTrace(trace: string, folder: string): TraceEvent[] {
  const events: TraceEvent[] = [];
  const inside = (path: string) => path.replace(`${folder}/`, '');
  for (const call of wholeCalls(trace)) {
    for (const [pattern, read] of readers) {
      const found = pattern.exec(call);
      const event = found === null ? null : read(found);
      if (event === null) continue;
      if (event.kind === 'saved') events.push(event);
      else if (event.kind === 'rename')
        events.push({ ...event, path: inside(event.path), to: inside(event.to) });
      else if (event.path.startsWith(folder) && !event.path.endsWith('-shm'))
        events.push({ ...event, path: inside(event.path) });
      break;
    }
  }
  return events;
}
