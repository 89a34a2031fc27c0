-- What search finds. Derived from the pages and made anew from them, never edited.
CREATE TABLE search_document (
  id INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  code TEXT NOT NULL
);
CREATE UNIQUE INDEX search_document_code ON search_document (kind, code);

CREATE TABLE search_version (
  document_id INTEGER NOT NULL REFERENCES search_document (id),
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, language)
);

-- Language, place and form are part of each token: a tsvector without positions or weights. It is kept outside of the row,
-- because a search reads the index and the ids only.
CREATE TABLE search_token (
  document_id INTEGER NOT NULL PRIMARY KEY REFERENCES search_document (id),
  tokens TSVECTOR NOT NULL
) WITH (toast_tuple_target = 128);
ALTER TABLE search_token ALTER COLUMN tokens SET STORAGE EXTERNAL;
CREATE INDEX search_token_tokens ON search_token USING GIN (tokens);

-- What the index was made from, so that the same pages are not indexed twice; no row or one.
CREATE TABLE search_state (
  fingerprint TEXT NOT NULL PRIMARY KEY
);
