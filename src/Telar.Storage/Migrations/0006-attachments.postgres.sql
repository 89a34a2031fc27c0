-- How often a turn of a repeat was taken out: a page that was made before the last time cannot say any more which turn an answer belongs to.
ALTER TABLE response ADD COLUMN turns_removed INTEGER NOT NULL DEFAULT 0;

-- Files that belong to answers. The name is the answer itself; pictures are kept without position, moment and words of the camera.
CREATE TABLE attachment (
  country TEXT NOT NULL,
  response_id TEXT NOT NULL,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  kind TEXT NOT NULL,
  length INTEGER NOT NULL,
  hash TEXT NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (country, response_id, name),
  FOREIGN KEY (country, response_id) REFERENCES response (country, id)
);
