/** States of files that ask for a look. Apart from the schemas, which a page may not load: they ask for eval. */
export const statesToLookAt = ['attention', 'refused', 'gone'] as const;
