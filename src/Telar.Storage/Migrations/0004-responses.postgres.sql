-- Versions of instruments: their tables as written, and the order of the fields in a line of answers, frozen with them.
CREATE TABLE instrument_version (
  instrument TEXT NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  header TEXT NOT NULL,
  tables TEXT NOT NULL,
  fields TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (instrument, version)
);

-- who moved a version on, when and why
CREATE TABLE instrument_event (
  instrument TEXT NOT NULL,
  version INTEGER NOT NULL,
  number INTEGER NOT NULL,
  status TEXT NOT NULL,
  author TEXT NOT NULL,
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (instrument, version, number),
  FOREIGN KEY (instrument, version) REFERENCES instrument_version (instrument, version)
);

-- One subject's answers to one version, as one line. Links and requests are kept as hashes only, the tax id as a keyed one.
-- A deleted response stays as a row without answers, so that its link can say what happened.
CREATE TABLE response (
  country TEXT NOT NULL,
  id TEXT NOT NULL,
  instrument TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  channel TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  wave INTEGER NOT NULL,
  subject_id TEXT NOT NULL,
  subject_hash TEXT,
  language TEXT NOT NULL,
  consent TEXT NOT NULL,
  link_hash TEXT NOT NULL,
  share_hash TEXT,
  request_hash TEXT,
  started_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  sent_at TEXT,
  expires_at TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  answers TEXT NOT NULL,
  region TEXT,
  activity TEXT,
  staff_class TEXT,
  national_class TEXT,
  size_rule TEXT,
  women_led INTEGER,
  unit TEXT,
  is_counted INTEGER NOT NULL,
  PRIMARY KEY (country, id),
  FOREIGN KEY (instrument, version) REFERENCES instrument_version (instrument, version)
);
CREATE UNIQUE INDEX response_link ON response (country, link_hash);
CREATE UNIQUE INDEX response_share ON response (country, share_hash);
CREATE UNIQUE INDEX response_request ON response (country, request_hash);
CREATE INDEX response_subject ON response (country, instrument, subject_id, wave);
CREATE INDEX response_instrument ON response (instrument, version, state, country);

-- What a response is worth by one scoring, named by its hash. A new scoring stands beside the old one and is proposed until somebody takes it.
CREATE TABLE response_score (
  country TEXT NOT NULL,
  response_id TEXT NOT NULL,
  scoring TEXT NOT NULL,
  total DOUBLE PRECISION,
  dimensions TEXT NOT NULL,
  PRIMARY KEY (country, response_id, scoring),
  FOREIGN KEY (country, response_id) REFERENCES response (country, id)
);

-- Who may do over HTTP what otherwise runs on the command line. The token itself is shown once and never kept.
CREATE TABLE operator_token (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT
);
CREATE UNIQUE INDEX operator_token_hash ON operator_token (hash);
