/** What an update of prose was typed on top of, alike in council.db and private-business.db. */
export const updateFollows = `
  ALTER TABLE "proseUpdate" ADD COLUMN "follows" TEXT NOT NULL DEFAULT 'null';
`;
