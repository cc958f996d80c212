import { v5, v7 } from 'uuid';

/** An id made in the page (UUID v7), so that a call that is sent twice makes one thing. */
export const newId = (): string => v7();

const namespace = '0d6ea2d5-3b0e-5f0a-8a5e-6c6f2d1f7a10';

/** The id of what two windows may both make and there is only one of, such as one member's vote: one row of both. */
export const sameId = (...parts: readonly string[]): string => v5(JSON.stringify(parts), namespace);
