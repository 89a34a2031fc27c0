-- Scorings that were proposed beside the one of a version, as the tables they were read from. Their scores stand in response_score under the same name.
CREATE TABLE proposed_scoring (
  instrument TEXT NOT NULL,
  version INTEGER NOT NULL,
  scoring TEXT NOT NULL,
  tables TEXT NOT NULL,
  note TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  PRIMARY KEY (instrument, version, scoring),
  FOREIGN KEY (instrument, version) REFERENCES instrument_version (instrument, version)
);
