--liquibase formatted sql

--changeset poll:0810-poll-text-marks
--comment Whether a text came with a response that looked odd when it was sent, so that staff who read it know. The same as poll_response.marks says of the response, kept here so that a page of texts needs no other rows.
ALTER TABLE poll_free_text
  ADD COLUMN odd BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE poll_response r
  JOIN poll_free_text t ON t.poll_id = r.poll_id AND t.response_id = r.id
  SET t.odd = TRUE WHERE r.marks <> '';

CREATE INDEX poll_free_text_odd ON poll_free_text (poll_id, question, odd);
