import type { AttendanceBlock, AttendanceGroup } from '../minutes-tree.ts';
import { element, type MinutesElement, textOf } from './element.ts';

/** Those present as a list of terms: each class with its people, areas within it as a list of their own. */
export function attendanceElements({ title, groups }: AttendanceBlock): MinutesElement[] {
  const heading = title === '' ? [] : [textOf('h2', title)];
  if (groups.length === 0) return heading;
  return [...heading, element('dl', { class: 'attendance' }, groups.map(groupElement))];
}

function groupElement({ label, areas }: AttendanceGroup): MinutesElement {
  const hasAreas = areas.some((area) => area.label !== '');
  const people = hasAreas
    ? [
        element('dd', {}, [
          element(
            'dl',
            { class: 'areas' },
            areas.map((area) => termElement(area.label, area.lines)),
          ),
        ]),
      ]
    : areas.flatMap(({ lines }) => lines.map((line) => textOf('dd', line)));
  return element('div', {}, [textOf('dt', label), ...people]);
}

const termElement = (label: string, lines: readonly string[]): MinutesElement =>
  element('div', {}, [textOf('dt', label), ...lines.map((line) => textOf('dd', line))]);
