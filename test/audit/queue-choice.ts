/** What audits and workers of the tests share. */
export const QUEUE = {
  key: "una chiave di prova abbastanza lunga per tutti",
  basis: "rules 1",
  lostAfter: 1.5,
} as const;
