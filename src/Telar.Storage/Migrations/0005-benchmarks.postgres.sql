-- When benchmarks were published. One series a channel: versions that may be compared share it, by the oldest of them (since).
CREATE TABLE benchmark_edition (
  instrument TEXT NOT NULL,
  since INTEGER NOT NULL,
  channel TEXT NOT NULL,
  number INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (instrument, since, channel, number)
);

-- What was published of a group: how many have each score of the total or of a dimension, in tenths of a point. Never shown as it is.
CREATE TABLE benchmark_cell (
  instrument TEXT NOT NULL,
  since INTEGER NOT NULL,
  channel TEXT NOT NULL,
  edition INTEGER NOT NULL,
  group_key TEXT NOT NULL,
  measure TEXT NOT NULL,
  members INTEGER NOT NULL,
  spread TEXT NOT NULL,
  PRIMARY KEY (instrument, since, channel, group_key, measure, edition),
  FOREIGN KEY (instrument, since, channel, edition) REFERENCES benchmark_edition (instrument, since, channel, number)
);

-- Who stood in which editions, so that a later one can be held against all before it. Traits only: no answer, no score, no hash of a tax id.
CREATE TABLE benchmark_peer (
  country TEXT NOT NULL,
  response_id TEXT NOT NULL,
  instrument TEXT NOT NULL,
  since INTEGER NOT NULL,
  channel TEXT NOT NULL,
  edition_in INTEGER NOT NULL,
  edition_out INTEGER,
  subject TEXT NOT NULL,
  size TEXT,
  sector TEXT,
  women_led INTEGER,
  region TEXT,
  measures TEXT NOT NULL,
  PRIMARY KEY (country, response_id, instrument, since, channel, edition_in),
  FOREIGN KEY (country, response_id) REFERENCES response (country, id)
);
CREATE INDEX benchmark_peer_series ON benchmark_peer (instrument, since, channel, country, response_id, edition_in);
CREATE INDEX benchmark_peer_subject ON benchmark_peer (country, subject, instrument, since, channel, edition_in);
CREATE INDEX response_hash ON response (country, instrument, subject_hash, sent_at);
