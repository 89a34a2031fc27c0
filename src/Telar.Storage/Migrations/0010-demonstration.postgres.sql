-- At most one row: this database holds synthetic firms and says so on every page. The mark is never taken away.
CREATE TABLE demonstration (
  mark INTEGER NOT NULL PRIMARY KEY CHECK (mark = 1),
  made_at TEXT NOT NULL,
  firms INTEGER NOT NULL,
  seed BIGINT NOT NULL
);
