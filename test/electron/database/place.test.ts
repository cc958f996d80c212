import { describe, expect, it } from 'vitest';
import { refuseUnsafePlace, type Surroundings } from '../../../electron/database/place.ts';

/** A machine with an ordinary disk, no sync client and every folder in its place. */
const plain: Surroundings = {
  fileSystemType: () => 0xef53,
  exists: () => true,
  realPath: (folder) => folder,
  environment: {},
};
const marked = (mark: string): Surroundings => ({
  ...plain,
  exists: (path) => !path.includes('/.') || path === mark,
});
const unmarked: Surroundings = { ...plain, exists: (path) => !path.includes('/.') };

const refusal = (code: string) => expect.objectContaining({ name: 'ProfileRefusal', code });

describe('reliability R16: a profile is not opened', () => {
  it.each([
    '/home/ada/OneDrive/Moothall',
    '/home/ada/OneDrive - Anytown Council/Moothall',
    '/home/ada/Dropbox/Moothall',
    '/home/ada/Dropbox (Anytown)/Moothall',
    '/home/ada/Nextcloud/Moothall',
    '/home/ada/ownCloud/Moothall',
    '/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/Moothall',
    '/Users/ada/Library/CloudStorage/Anything/Moothall',
    '/home/ada/Google Drive/Moothall',
  ])('in a folder that is synchronised: %s', (folder) => {
    expect(() => refuseUnsafePlace(folder, unmarked)).toThrow(refusal('cloudFolder'));
  });

  it.each([
    '/home/ada/Shared/.stfolder',
    '/home/ada/.dropbox',
    '/home/ada/Shared/.nextcloudsync.log',
  ])('below the mark that a sync client leaves in its root: %s', (mark) => {
    const folder = '/home/ada/Shared/Moothall';
    expect(() => refuseUnsafePlace(folder, marked(mark))).toThrow(refusal('cloudFolder'));
  });

  it('in the folder that Windows names as OneDrive, whatever it is called', () => {
    const surroundings = { ...unmarked, environment: { OneDriveCommercial: '/Home/Ada/Council' } };
    expect(() => refuseUnsafePlace('/home/ada/council/Moothall', surroundings)).toThrow(
      refusal('cloudFolder'),
    );
    expect(() => refuseUnsafePlace('/home/ada/councillor', surroundings)).not.toThrow();
  });

  it.each([
    ['NFS', 0x6969],
    ['CIFS', 0xff534d42],
    ['CIFS, as a signed number', -11317950],
    ['SMB', 0x517b],
    ['SMB 2', 0xfe534d42],
    ['FUSE', 0x65735546],
  ])('on a file system of another machine: %s', (_name, type) => {
    const surroundings = { ...unmarked, fileSystemType: () => type };
    expect(() => refuseUnsafePlace('/mnt/h/Moothall', surroundings)).toThrow(
      refusal('networkFolder'),
    );
  });

  it('on a Windows share, also behind a drive letter', () => {
    expect(() => refuseUnsafePlace('\\\\server\\share\\Moothall', unmarked)).toThrow(
      refusal('networkFolder'),
    );
    const mapped = { ...unmarked, realPath: () => '\\\\?\\UNC\\server\\home\\ada' };
    expect(() => refuseUnsafePlace('/H/Moothall', mapped)).toThrow(refusal('networkFolder'));
  });

  it('behind a link into a synchronised folder, of which only the beginning exists yet', () => {
    const surroundings: Surroundings = {
      ...plain,
      exists: (path) => path === '/home/ada/papers',
      realPath: () => '/home/ada/Dropbox/papers',
    };
    expect(() => refuseUnsafePlace('/home/ada/papers/Moothall/new', surroundings)).toThrow(
      refusal('cloudFolder'),
    );
  });
});

it.each(['/home/ada/Moothall', '/home/dropboxer/Moothall', '/home/ada/Onedrivers guide/x'])(
  'an ordinary folder of this computer is taken: %s',
  (folder) => {
    expect(() => refuseUnsafePlace(folder, unmarked)).not.toThrow();
  },
);
