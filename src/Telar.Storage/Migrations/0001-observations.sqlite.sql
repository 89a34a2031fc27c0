-- Received files (reading: sheet, decimal mark or encoding where they were told), series and observations. A correction is a revision: old ones stay readable.
CREATE TABLE received (
  id INTEGER NOT NULL PRIMARY KEY,
  checksum TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  reading TEXT NOT NULL,
  source TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  observations INTEGER NOT NULL,
  received_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX received_checksum ON received (source, checksum, format, reading);

CREATE TABLE series (
  id INTEGER NOT NULL PRIMARY KEY,
  source TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX series_code ON series (source, code);

-- value is null where the publisher withdrew a figure; text is the number as published
CREATE TABLE observation (
  series_id INTEGER NOT NULL REFERENCES series (id),
  country TEXT NOT NULL,
  period TEXT NOT NULL,
  revision INTEGER NOT NULL,
  value REAL,
  text TEXT NOT NULL,
  status TEXT NOT NULL,
  note TEXT NOT NULL,
  received_id INTEGER NOT NULL REFERENCES received (id),
  is_latest INTEGER NOT NULL,
  PRIMARY KEY (series_id, country, period, revision)
) STRICT, WITHOUT ROWID;
