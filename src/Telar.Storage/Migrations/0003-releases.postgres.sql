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
);

CREATE TABLE release_country (
  release_code TEXT NOT NULL REFERENCES index_release (code) DEFERRABLE INITIALLY DEFERRED,
  country TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (release_code, country)
);

-- direction is null above the indicators, parent is null for the root
CREATE TABLE release_node (
  release_code TEXT NOT NULL REFERENCES index_release (code) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL,
  place INTEGER NOT NULL,
  parent TEXT,
  depth INTEGER NOT NULL,
  weight DOUBLE PRECISION NOT NULL,
  direction TEXT,
  PRIMARY KEY (release_code, code)
);

-- one figure that went in, as it stood that day; text is the number as published
CREATE TABLE release_input (
  release_code TEXT NOT NULL REFERENCES index_release (code) DEFERRABLE INITIALLY DEFERRED,
  country TEXT NOT NULL,
  indicator TEXT NOT NULL,
  used_as TEXT NOT NULL,
  source TEXT NOT NULL,
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  text TEXT NOT NULL,
  status TEXT NOT NULL,
  normalised DOUBLE PRECISION,
  PRIMARY KEY (release_code, country, indicator, used_as)
);

-- score and place are null below coverage; a range of n = 0 is not there
CREATE TABLE release_score (
  release_code TEXT NOT NULL REFERENCES index_release (code) DEFERRABLE INITIALLY DEFERRED,
  country TEXT NOT NULL,
  node TEXT NOT NULL,
  score DOUBLE PRECISION,
  place INTEGER,
  coverage DOUBLE PRECISION NOT NULL,
  place_n INTEGER NOT NULL,
  place_mean DOUBLE PRECISION,
  place_p05 INTEGER,
  place_p50 INTEGER,
  place_p95 INTEGER,
  score_n INTEGER NOT NULL,
  score_mean DOUBLE PRECISION,
  score_p05 DOUBLE PRECISION,
  score_p50 DOUBLE PRECISION,
  score_p95 DOUBLE PRECISION,
  PRIMARY KEY (release_code, country, node)
);

-- A statement that would change a release is refused, also where it would hit no row.
CREATE FUNCTION release_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a release never changes';
END
$$;
CREATE FUNCTION release_refuse_when_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM index_release WHERE code = NEW.release_code) THEN
    RAISE EXCEPTION 'a release never changes';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER index_release_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON index_release FOR EACH STATEMENT EXECUTE FUNCTION release_refuse();
CREATE TRIGGER release_country_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON release_country FOR EACH STATEMENT EXECUTE FUNCTION release_refuse();
CREATE TRIGGER release_country_closed BEFORE INSERT ON release_country FOR EACH ROW EXECUTE FUNCTION release_refuse_when_closed();
CREATE TRIGGER release_node_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON release_node FOR EACH STATEMENT EXECUTE FUNCTION release_refuse();
CREATE TRIGGER release_node_closed BEFORE INSERT ON release_node FOR EACH ROW EXECUTE FUNCTION release_refuse_when_closed();
CREATE TRIGGER release_input_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON release_input FOR EACH STATEMENT EXECUTE FUNCTION release_refuse();
CREATE TRIGGER release_input_closed BEFORE INSERT ON release_input FOR EACH ROW EXECUTE FUNCTION release_refuse_when_closed();
CREATE TRIGGER release_score_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON release_score FOR EACH STATEMENT EXECUTE FUNCTION release_refuse();
CREATE TRIGGER release_score_closed BEFORE INSERT ON release_score FOR EACH ROW EXECUTE FUNCTION release_refuse_when_closed();
