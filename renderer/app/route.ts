/** A part of the meeting page that can be gone to directly. */
export const meetingSections = ['agenda', 'members', 'minutes', 'files'] as const;
export type MeetingSection = (typeof meetingSections)[number];

/** Where in the app somebody is. Each has one address, so that back, links and a reload all work. */
export type Route =
  | { screen: 'meetings' }
  | { screen: 'meeting'; id: string; section: MeetingSection | null; item: string | null }
  | { screen: 'review'; id: string }
  | {
      screen: 'reader';
      hash: string;
      meeting: string | null;
      /** Page of the file to open at; null opens where I left off. */
      pdfPage: number | null;
      /** Words to show on that page. */
      find: string | null;
      /** Mark (id) to open at; it says its page itself. */
      mark: string | null;
      /** Whether that mark is to be given its place by hand. */
      placing: boolean;
    }
  | { screen: 'carried'; hash: string; meeting: string | null }
  | {
      screen: 'questions';
      meeting: string;
      /** Agenda item that a question is to be drafted about. */
      item: string | null;
      /** Question (id) to go to. */
      question: string | null;
      /** Whether a new question is begun on arrival. */
      ask: boolean;
    }
  /** My questions in large type, to be put in the meeting. */
  | { screen: 'running'; meeting: string; item: string | null }
  /** The clerk's desk, at a minute or where it was left. */
  | { screen: 'desk'; meeting: string; minute: string | null }
  /** Minutes as a document and in law: preview, versions, approval, signature. */
  | { screen: 'minutes'; meeting: string; version: string | null }
  | {
      screen: 'actions';
      /** Committee whose asks are shown first; null: of all. */
      committee: string | null;
      /** Ask (id) to open at. */
      action: string | null;
      /** "month": the chair's page of a month · "register": what was resolved · "review": read and not yet looked at. */
      page: 'ledger' | 'month' | 'register' | 'review' | 'tracker';
      /** Day of a meeting: only what was said there, open or closed, is shown first. */
      said?: string;
    }
  /** The chair's view of one meeting: before, during and after. */
  | { screen: 'chair'; meeting: string }
  | { screen: 'programme'; committee: string | null }
  /** Folders of past packs and minutes on their way in. */
  | { screen: 'pastPapers' }
  | { screen: 'search'; words: string }
  | { screen: 'people'; person: string | null }
  /** Laptops that share through a folder: what left, what arrived, who belongs. */
  | { screen: 'sharedFolder' }
  /** Values that two people set without knowing of each other. */
  | { screen: 'twoValues' }
  | { screen: 'settings' };

/** The address of a route, as it stands behind the "#". */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'meeting':
      return withQuery(`#/meeting/${encodeURIComponent(route.id)}`, {
        section: route.section,
        item: route.item,
      });
    case 'review':
      return `#/review/${encodeURIComponent(route.id)}`;
    case 'reader':
      return withQuery(`#/read/${encodeURIComponent(route.hash)}`, {
        meeting: route.meeting,
        page: route.pdfPage === null ? null : String(route.pdfPage),
        find: route.find,
        mark: route.mark,
        place: route.placing ? 'hand' : null,
      });
    case 'carried':
      return withQuery(`#/carried/${encodeURIComponent(route.hash)}`, { meeting: route.meeting });
    case 'questions':
      return withQuery(`#/questions/${encodeURIComponent(route.meeting)}`, {
        item: route.item,
        question: route.question,
        ask: route.ask ? 'yes' : null,
      });
    case 'running':
      return withQuery(`#/running/${encodeURIComponent(route.meeting)}`, { item: route.item });
    case 'desk':
      return withQuery(`#/desk/${encodeURIComponent(route.meeting)}`, { minute: route.minute });
    case 'minutes':
      return withQuery(`#/minutes/${encodeURIComponent(route.meeting)}`, {
        version: route.version,
      });
    case 'actions':
      return withQuery('#/actions', {
        committee: route.committee,
        action: route.action,
        page: route.page === 'ledger' ? null : route.page,
        said: route.said ?? null,
      });
    case 'chair':
      return `#/chair/${encodeURIComponent(route.meeting)}`;
    case 'programme':
      return withQuery('#/programme', { committee: route.committee });
    case 'pastPapers':
      return '#/past-papers';
    case 'search':
      return withQuery('#/search', { words: route.words });
    case 'people':
      return withQuery('#/people', { person: route.person });
    case 'sharedFolder':
      return '#/shared-folder';
    case 'twoValues':
      return '#/two-values';
    case 'meetings':
    case 'settings':
      return `#/${route.screen}`;
  }
}

/** The address that opens a file at a page, or, without one, where I left off. */
export function readerAddress(
  hash: string,
  meeting: string | null,
  pdfPage: number | null = null,
): string {
  return addressOf({ ...atPaper(hash, meeting), pdfPage });
}

/** The address where a mark is given its place by hand, beginning at a page. */
export function placingAddress(
  hash: string,
  meeting: string | null,
  mark: string,
  pdfPage: number | null,
): string {
  return addressOf({ ...atPaper(hash, meeting), mark, pdfPage, placing: true });
}

/** A file where I left off. */
export function atPaper(
  hash: string,
  meeting: string | null,
): Extract<Route, { screen: 'reader' }> {
  const nothing = { pdfPage: null, find: null, mark: null, placing: false };
  return { screen: 'reader', hash, meeting, ...nothing };
}

/** The address where the notes that came from an earlier edition are gone through. */
export function carriedAddress(hash: string, meeting: string | null): string {
  return addressOf({ screen: 'carried', hash, meeting });
}

/** The address of a meeting's page. */
export function meetingAddress(id: string): string {
  return addressOf({ screen: 'meeting', id, section: null, item: null });
}

/** The address of my questions for a meeting. */
export function questionsAddress(meeting: string, question: string | null = null): string {
  return addressOf({ screen: 'questions', meeting, item: null, question, ask: false });
}

/** The address where a question about an item, or about the meeting as a whole, is begun. */
export function askAddress(meeting: string, item: string | null): string {
  return addressOf({ screen: 'questions', meeting, item, question: null, ask: true });
}

/** The address of the clerk's desk, at one minute or where it was left. */
export function deskAddress(meeting: string, minute: string | null = null): string {
  return addressOf({ screen: 'desk', meeting, minute });
}

/** The address of a meeting's minutes as a document: as they stand, or one version. */
export function minutesAddress(meeting: string, version: string | null = null): string {
  return addressOf({ screen: 'minutes', meeting, version });
}

/** The address of one ask in the ledger. */
export function actionAddress(action: string): string {
  return addressOf({ screen: 'actions', committee: null, action, page: 'ledger' });
}

/** The address of what one meeting of a committee asked for, in the ledger. */
export function askedAddress(committee: string, said: string): string {
  return addressOf({ screen: 'actions', committee, action: null, page: 'ledger', said });
}

/** The address of the chair's view of a meeting. */
export function chairAddress(meeting: string): string {
  return addressOf({ screen: 'chair', meeting });
}

function withQuery(path: string, values: Record<string, string | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== '') query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The route of an address; what is not understood leads to the meetings. */
export function routeOf(address: string): Route {
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split('?', 2);
  const [screen = '', rawId = ''] = path.split('/');
  const values = new URLSearchParams(query);
  const id = decoded(rawId);
  if (screen === 'search') return { screen, words: values.get('words') ?? '' };
  if (screen === 'people') return { screen, person: values.get('person') };
  if (screen === 'settings') return { screen };
  if (screen === 'actions') return actionsRoute(values);
  if (screen === 'programme') return { screen, committee: values.get('committee') };
  if (screen === 'shared-folder') return { screen: 'sharedFolder' };
  if (screen === 'two-values') return { screen: 'twoValues' };
  if (screen === 'past-papers') return { screen: 'pastPapers' };
  if (id === '') return { screen: 'meetings' };
  if (screen === 'review') return { screen, id };
  if (screen === 'meeting') {
    const named = values.get('section');
    const section = meetingSections.find((known) => known === named) ?? null;
    return { screen, id, section, item: values.get('item') };
  }
  if (screen === 'questions') {
    const ask = values.get('ask') === 'yes';
    return { screen, meeting: id, item: values.get('item'), question: values.get('question'), ask };
  }
  if (screen === 'running') return { screen, meeting: id, item: values.get('item') };
  if (screen === 'desk') return { screen, meeting: id, minute: values.get('minute') };
  if (screen === 'minutes') return { screen, meeting: id, version: values.get('version') };
  if (screen === 'chair') return { screen, meeting: id };
  if (screen === 'read') return readerRoute(id, values);
  if (screen === 'carried') return { screen, hash: id, meeting: values.get('meeting') };
  return { screen: 'meetings' };
}

const actionPages = ['ledger', 'month', 'register', 'review', 'tracker'] as const;

function actionsRoute(values: URLSearchParams): Route {
  const named = values.get('page');
  const page = actionPages.find((known) => known === named) ?? 'ledger';
  const said = values.get('said') ?? '';
  return {
    screen: 'actions',
    committee: values.get('committee'),
    action: values.get('action'),
    page,
    ...(/^\d{4}-\d{2}-\d{2}$/.test(said) && { said }),
  };
}

function readerRoute(hash: string, values: URLSearchParams): Route {
  const page = Number(values.get('page'));
  return {
    screen: 'reader',
    hash,
    meeting: values.get('meeting'),
    pdfPage: Number.isInteger(page) && page > 0 ? page : null,
    find: values.get('find'),
    mark: values.get('mark'),
    placing: values.get('place') === 'hand',
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // a torn address, typed by hand: the meetings are shown
  }
}

/** One step up, for Esc and Back where there is no step to go back. */
export function parentOf(route: Route): Route {
  if (route.screen === 'review') {
    return { screen: 'meeting', id: route.id, section: null, item: null };
  }
  if (
    route.screen === 'questions' ||
    route.screen === 'desk' ||
    route.screen === 'minutes' ||
    route.screen === 'chair'
  ) {
    return { screen: 'meeting', id: route.meeting, section: null, item: null };
  }
  if (route.screen === 'running')
    return { screen: 'questions', meeting: route.meeting, item: null, question: null, ask: false };
  if ((route.screen === 'reader' || route.screen === 'carried') && route.meeting !== null) {
    return { screen: 'meeting', id: route.meeting, section: null, item: null };
  }
  if (route.screen === 'twoValues') return { screen: 'sharedFolder' };
  if (route.screen === 'actions' && (route.page !== 'ledger' || route.action !== null)) {
    return { ...route, action: null, page: 'ledger' };
  }
  return { screen: 'meetings' };
}
