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

-- Language, place and form are part of each token: a tsvector without positions or weights.
CREATE TABLE search_token (
  document_id INTEGER NOT NULL PRIMARY KEY REFERENCES search_document (id),
  tokens TSVECTOR NOT NULL
);
CREATE INDEX search_token_tokens ON search_token USING GIN (tokens);
