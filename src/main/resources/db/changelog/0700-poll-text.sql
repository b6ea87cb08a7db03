--liquibase formatted sql

--changeset poll:0700-poll-text
--comment What people wrote is read by staff. Each text has a random key of its own, so that neither its place nor its address leads to a response or to another text of the same person. A text that is redacted is overwritten.
ALTER TABLE poll_free_text
  ADD COLUMN text_key BINARY(16) NULL,
  ADD COLUMN language VARCHAR(8) NULL,
  ADD COLUMN simulated BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN reviewed BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN redacted BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN revision INT NOT NULL DEFAULT 0,
  ADD COLUMN reviewed_by VARCHAR(100) NULL,
  ADD COLUMN reviewed_at DATETIME(3) NULL;

UPDATE poll_response r
  JOIN poll_free_text t ON t.poll_id = r.poll_id AND t.response_id = r.id
  SET t.language = r.language, t.simulated = r.simulated;

UPDATE poll_free_text
  SET language = COALESCE(language, 'und'),
    text_key = UNHEX(LEFT(SHA2(CONCAT(HEX(response_id), question, RAND(), UUID()), 256), 32));

ALTER TABLE poll_free_text
  MODIFY COLUMN text_key BINARY(16) NOT NULL,
  MODIFY COLUMN language VARCHAR(8) NOT NULL,
  ADD CONSTRAINT poll_free_text_reviewed_by_somebody CHECK
    (reviewed = FALSE OR (reviewed_by IS NOT NULL AND reviewed_at IS NOT NULL));

CREATE INDEX poll_free_text_to_read ON poll_free_text (poll_id, question, reviewed, text_key);
