export interface WebdavPlace {
  /** https address of a folder; http for this computer alone. No name or password in it. */
  address: string;
  user: string | null;
  password: string | null;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether somebody names a server and not a folder. */
export const looksLikeAddress = (place: string): boolean => /^https?:\/\//i.test(place.trim());

/**
 * The address of a WebDAV folder, without a slash at its end; null where it is none that is used: words would go over
 * the net in clear, or an address with a password in it would end in some log.
 */
export function webdavAddress(typed: string): string | null {
  if (!URL.canParse(typed.trim())) return null;
  const url = new URL(typed.trim());
  const isPrivate =
    url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname));
  if (!isPrivate || url.username !== '' || url.password !== '') return null;
  if (url.search !== '' || url.hash !== '') return null;
  return url.href.replace(/\/+$/, '');
}
