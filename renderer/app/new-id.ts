import { v7 } from 'uuid';

/** An id made in the page (UUID v7), so that a call that is sent twice makes one thing. */
export const newId = (): string => v7();
