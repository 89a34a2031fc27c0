-- What tells most comes first. While a table is still small, or its counts are old, any index that begins with the country looks as good as the key:
-- then one row was looked for among all of its country.
DROP INDEX response_link;
DROP INDEX response_share;
DROP INDEX response_request;
DROP INDEX response_subject;
DROP INDEX response_hash;
CREATE UNIQUE INDEX response_link ON response (link_hash, country);
-- Most responses are never shown, and most have no tax id: those need no entry.
CREATE UNIQUE INDEX response_share ON response (share_hash, country) WHERE share_hash IS NOT NULL;
CREATE INDEX response_subject ON response (subject_id, instrument, country, wave);
CREATE INDEX response_hash ON response (subject_hash, instrument, country, sent_at) WHERE subject_hash IS NOT NULL;
