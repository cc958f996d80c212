/** Names of the wires between page and backend. */
export const callChannel = 'moothall:call';
export const eventChannel = 'moothall:event';
export const offerChannel = 'moothall:offer';
export const chooseChannel = 'moothall:choose';
