-- Who was invited to answer, by the keyed hash of the inviter's own key. The response lies ready behind the link of the invitation, and is written
-- after it. One that was withdrawn, or took its end before another one came, leaves its row, so that its link can say what happened.
CREATE TABLE invitation (
  country TEXT NOT NULL,
  response_id TEXT NOT NULL,
  instrument TEXT NOT NULL,
  wave INTEGER NOT NULL,
  inviter TEXT NOT NULL,
  key_hash TEXT NOT NULL,
  invited_at TEXT NOT NULL,
  opened_at TEXT,
  withdrawn_at TEXT,
  PRIMARY KEY (country, response_id),
  FOREIGN KEY (country, response_id) REFERENCES response (country, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX invitation_key ON invitation (country, instrument, key_hash, wave) WHERE withdrawn_at IS NULL;
CREATE INDEX invitation_instrument ON invitation (instrument, wave);

-- Who has sent to an instrument that takes one response of each subject: the subject itself in one measurement, and its tax id, which belongs to
-- one subject alone. Of two that are sent at once, the second finds the mark of the first.
CREATE TABLE subject_mark (
  country TEXT NOT NULL,
  instrument TEXT NOT NULL,
  mark TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  response_id TEXT NOT NULL,
  PRIMARY KEY (country, instrument, mark)
);
CREATE INDEX subject_mark_subject ON subject_mark (country, subject_id);
