-- A request names one response, whatever country it speaks of: programs may send it again.
CREATE UNIQUE INDEX response_request_anywhere ON response (request_hash) WHERE request_hash IS NOT NULL;
