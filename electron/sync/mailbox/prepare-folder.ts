import type { ThreadHost } from './in-thread.ts';

/**
 * Makes MeetingData with its areas and the page for whoever looks after the folder. Asked when a person founds a group
 * there, or has what was lost put back: never because something is missing.
 * @throws MailboxTrouble
 */
export declare function prepareFolder(folder: string, host: ThreadHost): Promise<void>;
