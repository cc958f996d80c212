/** Whether what another device says of a time is one at all: it is shown to people, and no rule depends on it. */
export const isTime = (said: string): boolean => !Number.isNaN(Date.parse(said));
