/** Changes when the tables do. */
export const SCHEMA_VERSION = "3";

/**
 * The tables of the store. Addresses are marks (to compare) and sealed texts (to show); values of findings are marks
 * alone, their masks are sealed. `documents` are examinations of contents: several targets, of several runs, may have one.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS runs (
  id INTEGER PRIMARY KEY,
  goal BLOB NOT NULL,              -- mark of the target
  options BLOB NOT NULL,           -- sealed: target and choices
  basis TEXT NOT NULL,             -- program and rules, as reports tell
  started TEXT NOT NULL,
  finished TEXT                    -- null: to be resumed
) STRICT;

CREATE TABLE IF NOT EXISTS texts (id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE IF NOT EXISTS documents (
  id INTEGER PRIMARY KEY,
  mark BLOB NOT NULL UNIQUE,       -- content, name, basis and hints
  sha256 TEXT,
  kind TEXT NOT NULL,
  pages INTEGER,
  pictures INTEGER NOT NULL,       -- 1: all pages are pictures
  status TEXT NOT NULL,
  reason TEXT,
  unread INTEGER REFERENCES texts(id),
  channel TEXT,
  verdict TEXT,
  outcome TEXT NOT NULL,
  term TEXT,                       -- last day on the channel
  judged TEXT NOT NULL,            -- day for which the term was judged
  rest BLOB NOT NULL               -- sealed: coverage, type, publication, what was left out
) STRICT;

CREATE TABLE IF NOT EXISTS findings (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  rule TEXT NOT NULL,
  stage TEXT NOT NULL,
  kind TEXT,
  category TEXT,
  severity TEXT NOT NULL,
  page INTEGER,
  place TEXT,                      -- boxes, as JSON
  identity BLOB NOT NULL,          -- mark of rule and value, to compare runs
  value BLOB,                      -- mark of the value, to compare documents
  shown BLOB,                      -- sealed: the masked value
  body INTEGER NOT NULL REFERENCES texts(id),
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS findings_value ON findings (value);

CREATE TABLE IF NOT EXISTS targets (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
  parent INTEGER,
  kind TEXT NOT NULL,
  mark BLOB NOT NULL,              -- of the address
  address BLOB NOT NULL,           -- sealed
  hints TEXT,                      -- channel, type and date, as JSON
  depth INTEGER,                   -- of a page: links from the first one
  state TEXT NOT NULL,             -- pending, done, skipped or left
  reason TEXT,                     -- why skipped or left
  document INTEGER REFERENCES documents(id),
  UNIQUE (run, mark)
) STRICT;
CREATE INDEX IF NOT EXISTS targets_pending ON targets (run, state, id);
CREATE INDEX IF NOT EXISTS targets_document ON targets (document);
CREATE INDEX IF NOT EXISTS targets_mark ON targets (mark);

CREATE TABLE IF NOT EXISTS facts (
  target INTEGER PRIMARY KEY REFERENCES targets(id) ON DELETE CASCADE,
  page INTEGER NOT NULL,           -- 1: a page, 0: a document
  indexed INTEGER NOT NULL,        -- 1: search engines may list it
  found TEXT NOT NULL              -- what duties look for and the page has, as JSON
) STRICT;

CREATE TABLE IF NOT EXISTS evidence (
  target INTEGER PRIMARY KEY REFERENCES targets(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  sha256 TEXT,
  size INTEGER,
  version TEXT,                    -- what tells that the source has not changed: size and time, or ETag
  headers BLOB                     -- sealed, as JSON
) STRICT;
`;
