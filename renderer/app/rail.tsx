import {
  CalendarDays,
  CalendarRange,
  FolderSync,
  ListChecks,
  type LucideIcon,
  Search,
  Settings,
  Users,
} from 'lucide-react';
import { addressOf, type Route } from './route.ts';
import './rail.css';

interface RailEntry {
  route: Route;
  label: string;
  icon: LucideIcon;
  /** Screens that count as being here. */
  screens: readonly Route['screen'][];
}

const entries: readonly RailEntry[] = [
  {
    route: { screen: 'meetings' },
    label: 'Meetings',
    icon: CalendarDays,
    screens: [
      'meetings',
      'meeting',
      'review',
      'reader',
      'carried',
      'questions',
      'running',
      'desk',
      'minutes',
      'chair',
      'pastPapers',
    ],
  },
  { route: { screen: 'search', words: '' }, label: 'Search', icon: Search, screens: ['search'] },
  {
    route: { screen: 'actions', committee: null, action: null, page: 'ledger' },
    label: 'Actions',
    icon: ListChecks,
    screens: ['actions'],
  },
  {
    route: { screen: 'programme', committee: null },
    label: 'Work programme',
    icon: CalendarRange,
    screens: ['programme'],
  },
  { route: { screen: 'people', person: null }, label: 'People', icon: Users, screens: ['people'] },
  { route: { screen: 'settings' }, label: 'Settings', icon: Settings, screens: ['settings'] },
  {
    route: { screen: 'sharedFolder' },
    label: 'Shared folder',
    icon: FolderSync,
    screens: ['sharedFolder', 'twoValues'],
  },
];

/** The way to every screen, always on the left. */
export function Rail({ screen }: { screen: Route['screen'] }) {
  return (
    <nav className="rail" aria-label="Main">
      <ul className="plain-list">
        {entries.map(({ route, label, icon: Icon, screens }) => (
          <li key={label}>
            <a
              className="rail-link"
              href={addressOf(route)}
              aria-current={screens.includes(screen) ? 'page' : undefined}
            >
              <Icon aria-hidden="true" size="1.3em" />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
