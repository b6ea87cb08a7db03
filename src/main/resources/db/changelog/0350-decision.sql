--liquibase formatted sql

--changeset poll:0350-decision
--comment What was decided after a poll, with who answers for it. The Dutch text stands here, so that there is no decision without it; what will not be done has a reason.
CREATE TABLE poll_decision (
  id BINARY(16) NOT NULL,
  poll_id BINARY(16) NOT NULL,
  status VARCHAR(20) NOT NULL,
  decided_on DATE NOT NULL,
  answerable VARCHAR(200) NOT NULL,
  text VARCHAR(600) NOT NULL,
  why VARCHAR(600) NULL,
  revision INT NOT NULL,
  written_by VARCHAR(100) NOT NULL,
  written_at DATETIME(3) NOT NULL,
  CONSTRAINT poll_decision_pk PRIMARY KEY (id),
  CONSTRAINT poll_decision_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT poll_decision_status_known CHECK (status IN ('DOING', 'EXPLORING', 'NOT_DOING')),
  CONSTRAINT poll_decision_not_empty CHECK (text <> '' AND answerable <> ''),
  CONSTRAINT poll_decision_no_has_a_reason CHECK (status <> 'NOT_DOING' OR why IS NOT NULL)
);
CREATE INDEX poll_decision_newest ON poll_decision (poll_id, decided_on);

-- The same in other languages, as far as somebody wrote it.
CREATE TABLE poll_decision_text (
  decision_id BINARY(16) NOT NULL,
  language VARCHAR(8) NOT NULL,
  text VARCHAR(600) NOT NULL,
  why VARCHAR(600) NULL,
  CONSTRAINT poll_decision_text_pk PRIMARY KEY (decision_id, language),
  CONSTRAINT poll_decision_text_of FOREIGN KEY (decision_id) REFERENCES poll_decision (id)
    ON DELETE CASCADE,
  CONSTRAINT poll_decision_text_not_dutch CHECK (language <> 'nl')
);
