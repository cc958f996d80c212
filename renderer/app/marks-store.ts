import { createStore } from 'zustand/vanilla';
import type { Mark } from '../../shared/contract/annotations.ts';
import type { Client } from '../client/client.ts';
import { ChangeQueue } from './change-queue.ts';
import { changed, type MarkChange, sharing } from './mark-changes.ts';
import { markRules } from './mark-rules.ts';
import type { Marks, MarksState, NewMark } from './marks.ts';
import { newId } from './new-id.ts';
import { codeOf } from './query-store.ts';

/** Own changes raise events too: they are set against each other when nothing was typed or kept for so long. */
const restMs = 400;

/** The marks of one file: see Marks. Shown at once, sent at once, never given up before it is kept. */
export function createMarks(client: Client, hash: string, now: () => Date): Marks {
  const store = createStore<MarksState>(() => begun());
  const { getState, setState } = store;
  let known: Mark[] | null = null;
  /** Rises with each change that was kept: an answer asked for before is older than what is known. */
  let age = 0;
  let keptAt = Number.NEGATIVE_INFINITY;
  /** Own changes kept, less events heard: what is not nought when all rests was not ours, and is asked for. */
  let unheard = 0;
  let asking = false;
  let askAgain: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    const pending = queue.pending;
    const at = now().toISOString();
    // what is begun before the list is here is shown all the same: keys are typed into it already
    const isNothing = known === null && pending.length === 0;
    const marks = isNothing
      ? null
      : pending.reduce((marks, change) => changed(marks, change, at), known ?? []);
    const { selected, editing, placing } = getState();
    const isThere = (id: string | null) => id !== null && marks?.some((mark) => mark.id === id);
    setState({
      marks,
      unsaved: pending.length > 0,
      selected: isThere(selected) ? selected : null,
      editing: isThere(editing) ? editing : null,
      placing: isThere(placing) ? placing : null,
    });
  };
  const queue = new ChangeQueue(markRules(client), {
    kept: (change, made) => {
      age++;
      keptAt = performance.now();
      // what the backend makes of other changes (words looked up, replies that go too) only it can tell
      unheard = change.name === 'annotations.change' || made ? unheard + 1 : Number.NaN;
      settleSoon();
      const after = changed(known ?? [], change, now().toISOString());
      known = made ? after.map((mark) => (mark.id === made.id ? made : mark)) : after;
      setState({ problem: null });
      show();
    },
    lost: () => {
      age++;
      askSoon(0);
    },
    failed: (problem) => {
      setState({ problem: codeOf(problem) });
      show();
    },
  });
  const ask = async () => {
    if (asking) return askSoon(restMs);
    asking = true;
    const asked = age;
    try {
      const marks = await client.call('annotations.list', { hash });
      if (asked !== age) return askSoon(0);
      known = sharing(known ?? [], marks);
      setState({ problem: null });
      show();
    } catch (problem) {
      setState({ problem: codeOf(problem) });
    } finally {
      asking = false;
    }
  };
  const askSoon = (ms: number) => {
    clearTimeout(askAgain);
    askAgain = setTimeout(() => void ask(), ms);
  };
  const settle = () => {
    if (queue.pending.length > 0) return settleSoon();
    if (unheard !== 0) void ask();
    unheard = 0;
  };
  const settleSoon = () => {
    clearTimeout(settling);
    settling = setTimeout(settle, restMs);
  };
  const heard = () => {
    const isQuiet = queue.pending.length === 0 && performance.now() - keptAt >= restMs;
    if (isQuiet) return void ask();
    unheard--;
    settleSoon();
  };
  const put = (change: MarkChange) => {
    queue.put(change);
    show();
  };

  return {
    hash,
    store,
    add: (mark) => {
      const input = { id: newId(), ...looks(getState()), ...mark, hash };
      put({ name: 'annotations.add', input });
      return input.id;
    },
    change: (id, fields) => put({ name: 'annotations.change', input: { id, fields } }),
    reword: (id, text) => {
      queue.type({ name: 'annotations.change', input: { id, fields: { text } } });
      show();
    },
    flush: () => queue.flush(),
    move: (id, passage) => put({ name: 'annotations.move', input: { id, hash, passage } }),
    remove: (ids) => put({ name: 'annotations.remove', input: { ids } }),
    addStroke: (input) => put({ name: 'annotations.addStroke', input }),
    rub: (input) => put({ name: 'annotations.rub', input }),
    tag: (id, tag, on) => put({ name: 'annotations.tag', input: { id, tag, on } }),
    settle: (ids, as) => put({ name: 'annotations.settle', input: { hash, ids, as } }),
    select: (selected) => setState({ selected }),
    edit: (editing, editingIn = 'page') => {
      if (editing === null) queue.flush();
      setState({ editing, editingIn, ...(editing !== null && { selected: editing }) });
    },
    setPlacing: (placing) => setState({ placing }),
    setTool: (tool) => setState({ tool }),
    setColour: (colour) => setState({ colour }),
    setWidth: (width) => setState({ width }),
    watch: () => {
      const stop = new AbortController();
      const { signal } = stop;
      const flush = () => queue.flush();
      const leave = () => queue.leave();
      document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal });
      window.addEventListener('pagehide', leave, { signal });
      window.addEventListener('blur', flush, { signal });
      const stops = [
        client.on('annotations.changed', (event) => {
          if (event.hash === null || event.hash === hash) heard();
        }),
        client.connection.subscribe(() => {
          if (client.connection.current() === 'open') queue.retry();
        }),
      ];
      void ask();
      return () => {
        stop.abort();
        queue.flush();
        clearTimeout(askAgain);
        clearTimeout(settling);
        for (const end of stops) end();
      };
    },
  };
}

function begun(): MarksState {
  return {
    marks: null,
    problem: null,
    selected: null,
    editing: null,
    editingIn: 'page',
    placing: null,
    tool: 'select',
    colour: 'yellow',
    width: 200,
    unsaved: false,
  };
}

/** What a new mark looks like unless it is said otherwise. */
function looks({ colour, width }: MarksState): Required<Omit<NewMark, 'id' | 'kind' | 'passage'>> {
  const style = { fontSize: 11, align: 'left' } as const;
  return { colour, width, opacity: 100, style, text: '', tags: [], strokes: [] };
}
