import { expect, it } from 'vitest';
import { storedPlace } from '../../../electron/sync/stored-place.ts';

it.each([
  ['HTTPS://Files.example.org/council/', 'webdav', 'files.example.org'],
  ['http://localhost:8080/dav', 'webdav', 'localhost'],
  ['/srv/council/https files', 'folder', 'https files'],
  ['S:\\Council\\Shared', 'folder', 'Shared'],
])('%s is kept as a %s that is called %s', (place, kind, name) => {
  const use = { place, pace: 'share', user: null, password: null } as const;
  expect(storedPlace('id', use, new Date(0))).toMatchObject({ place, kind, name });
});
