-- What search finds. Derived from the pages and made anew from them, never edited.
CREATE TABLE search_document (
  id INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  code TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_document_code ON search_document (kind, code);

CREATE TABLE search_version (
  document_id INTEGER NOT NULL REFERENCES search_document (id),
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, language)
) STRICT;

-- rowid is the document's id. Language, place and form are part of each token: no column, position or size is kept.
CREATE VIRTUAL TABLE search_token USING fts5 (tokens, content='', detail=none, columnsize=0, tokenize='ascii');

-- What the index was made from, so that the same pages are not indexed twice; no row or one.
CREATE TABLE search_state (
  fingerprint TEXT NOT NULL PRIMARY KEY
) STRICT;
