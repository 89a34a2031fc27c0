-- Releases of an index. Their parts go in first, the release itself last; from then on nothing of it can be changed, added or taken away.
CREATE TABLE index_release (
  code TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL,
  published_at TEXT NOT NULL,
  published_by TEXT,
  note TEXT,
  recipe_code TEXT NOT NULL,
  recipe_text TEXT NOT NULL,
  window_from INTEGER NOT NULL,
  window_to INTEGER NOT NULL,
  hash TEXT NOT NULL,
  seed TEXT NOT NULL,
  replicas INTEGER NOT NULL,
  absent TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  coherence TEXT NOT NULL
) STRICT;

CREATE TABLE release_country (
  release_code TEXT NOT NULL REFERENCES index_release (code) DEFERRABLE INITIALLY DEFERRED,
  country TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (release_code, country)
) STRICT, WITHOUT ROWID;

-- direction is null above the indicators, parent is null for the root
CREATE TABLE release_node (
  release_code TEXT NOT NULL REFERENCES index_release (code) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL,
  place INTEGER NOT NULL,
  parent TEXT,
  depth INTEGER NOT NULL,
  weight REAL NOT NULL,
  direction TEXT,
  PRIMARY KEY (release_code, code)
) STRICT, WITHOUT ROWID;

-- one figure that went in, as it stood that day; text is the number as published
CREATE TABLE release_input (
  release_code TEXT NOT NULL REFERENCES index_release (code) DEFERRABLE INITIALLY DEFERRED,
  country TEXT NOT NULL,
  indicator TEXT NOT NULL,
  used_as TEXT NOT NULL,
  source TEXT NOT NULL,
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  value REAL NOT NULL,
  text TEXT NOT NULL,
  status TEXT NOT NULL,
  normalised REAL,
  PRIMARY KEY (release_code, country, indicator, used_as)
) STRICT, WITHOUT ROWID;

-- score and place are null below coverage; a range of n = 0 is not there
CREATE TABLE release_score (
  release_code TEXT NOT NULL REFERENCES index_release (code) DEFERRABLE INITIALLY DEFERRED,
  country TEXT NOT NULL,
  node TEXT NOT NULL,
  score REAL,
  place INTEGER,
  coverage REAL NOT NULL,
  place_n INTEGER NOT NULL,
  place_mean REAL,
  place_p05 INTEGER,
  place_p50 INTEGER,
  place_p95 INTEGER,
  score_n INTEGER NOT NULL,
  score_mean REAL,
  score_p05 REAL,
  score_p50 REAL,
  score_p95 REAL,
  PRIMARY KEY (release_code, country, node)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER index_release_no_update BEFORE UPDATE ON index_release BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER index_release_no_delete BEFORE DELETE ON index_release BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER index_release_once BEFORE INSERT ON index_release
  WHEN EXISTS (SELECT 1 FROM index_release WHERE code = NEW.code) BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_country_no_update BEFORE UPDATE ON release_country BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_country_no_delete BEFORE DELETE ON release_country BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_country_closed BEFORE INSERT ON release_country
  WHEN EXISTS (SELECT 1 FROM index_release WHERE code = NEW.release_code) BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_node_no_update BEFORE UPDATE ON release_node BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_node_no_delete BEFORE DELETE ON release_node BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_node_closed BEFORE INSERT ON release_node
  WHEN EXISTS (SELECT 1 FROM index_release WHERE code = NEW.release_code) BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_input_no_update BEFORE UPDATE ON release_input BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_input_no_delete BEFORE DELETE ON release_input BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_input_closed BEFORE INSERT ON release_input
  WHEN EXISTS (SELECT 1 FROM index_release WHERE code = NEW.release_code) BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_score_no_update BEFORE UPDATE ON release_score BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_score_no_delete BEFORE DELETE ON release_score BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER release_score_closed BEFORE INSERT ON release_score
  WHEN EXISTS (SELECT 1 FROM index_release WHERE code = NEW.release_code) BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
