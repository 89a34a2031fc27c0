-- What was last brought into the database from outside of it: a name and a checksum
CREATE TABLE mark (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
