/** Names of the wires between page and backend. */
export const callChannel = 'moothall:call';
export const eventChannel = 'moothall:event';
export const offerChannel = 'moothall:offer';
export const chooseChannel = 'moothall:choose';
export const chooseFolderChannel = 'moothall:choose-folder';
export const saveChannel = 'moothall:save';
export const printChannel = 'moothall:print';
/** The window asks its page to send what it still holds; the page says when that is done. */
export const leaveChannel = 'moothall:leave';
export const leftChannel = 'moothall:left';
