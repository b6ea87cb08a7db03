--liquibase formatted sql

--changeset poll:0200-poll
--comment A poll, its versions as they were published, and where it is in its life.
CREATE TABLE poll (
  id BINARY(16) NOT NULL,
  slug VARCHAR(80) NOT NULL,
  state VARCHAR(20) NOT NULL,
  current_version INT NOT NULL,
  most_responses INT NULL,
  revision INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  opened_at DATETIME(3) NULL,
  closed_at DATETIME(3) NULL,
  published_at DATETIME(3) NULL,
  CONSTRAINT poll_pk PRIMARY KEY (id),
  CONSTRAINT poll_slug_once UNIQUE (slug),
  CONSTRAINT poll_state_known CHECK (state IN
    ('DRAFT', 'CHECKED', 'SCHEDULED', 'OPEN', 'CLOSED', 'WEIGHTED', 'PUBLISHED', 'ARCHIVED')),
  CONSTRAINT poll_most_positive CHECK (most_responses IS NULL OR most_responses > 0)
);

-- The definition is kept as text: its SHA-256 is over exactly these bytes, and MySQL's JSON type
-- would order its keys anew.
CREATE TABLE poll_version (
  poll_id BINARY(16) NOT NULL,
  version INT NOT NULL,
  source MEDIUMTEXT NOT NULL,
  source_sha256 BINARY(32) NOT NULL,
  added_by VARCHAR(100) NOT NULL,
  added_at DATETIME(3) NOT NULL,
  CONSTRAINT poll_version_pk PRIMARY KEY (poll_id, version),
  CONSTRAINT poll_version_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
);

-- Who brought a poll into a state; only ever added to.
CREATE TABLE poll_step (
  poll_id BINARY(16) NOT NULL,
  revision INT NOT NULL,
  state VARCHAR(20) NOT NULL,
  taken_by VARCHAR(100) NOT NULL,
  taken_at DATETIME(3) NOT NULL,
  CONSTRAINT poll_step_pk PRIMARY KEY (poll_id, revision),
  CONSTRAINT poll_step_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
);

-- Questions whose figures a person decided not to publish.
CREATE TABLE poll_withheld (
  poll_id BINARY(16) NOT NULL,
  question VARCHAR(80) NOT NULL,
  CONSTRAINT poll_withheld_pk PRIMARY KEY (poll_id, question),
  CONSTRAINT poll_withheld_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
);

--changeset poll:0200-poll-draft
--comment Answers on their way, found again by the hash of a token that only the browser holds.
CREATE TABLE poll_draft (
  token_hash BINARY(32) NOT NULL,
  poll_id BINARY(16) NOT NULL,
  version INT NOT NULL,
  revision INT NOT NULL,
  state MEDIUMTEXT NOT NULL,
  changed_on DATE NOT NULL,
  CONSTRAINT poll_draft_pk PRIMARY KEY (token_hash),
  CONSTRAINT poll_draft_of_version FOREIGN KEY (poll_id, version)
    REFERENCES poll_version (poll_id, version)
);
CREATE INDEX poll_draft_by_age ON poll_draft (changed_on);

--changeset poll:0200-poll-response
--comment What was sent. The hour is the only time kept; within it the order is random, so that no order leads from a receipt to a response.
CREATE TABLE poll_response (
  poll_id BINARY(16) NOT NULL,
  received_hour DATETIME NOT NULL,
  id BINARY(16) NOT NULL,
  version INT NOT NULL,
  area_key VARCHAR(60) NULL,
  language VARCHAR(8) NOT NULL,
  channel VARCHAR(10) NOT NULL,
  simulated BOOLEAN NOT NULL,
  answers JSON NOT NULL,
  CONSTRAINT poll_response_pk PRIMARY KEY (poll_id, received_hour, id),
  CONSTRAINT poll_response_of_version FOREIGN KEY (poll_id, version)
    REFERENCES poll_version (poll_id, version),
  CONSTRAINT poll_response_channel_known CHECK (channel IN ('WEB', 'SMS', 'KIOSK', 'PAPER'))
);

CREATE TABLE poll_free_text (
  poll_id BINARY(16) NOT NULL,
  response_id BINARY(16) NOT NULL,
  question VARCHAR(80) NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT poll_free_text_pk PRIMARY KEY (poll_id, response_id, question),
  CONSTRAINT poll_free_text_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
);

-- No time and no response: a receipt says that an answer was counted, never which.
CREATE TABLE poll_receipt (
  poll_id BINARY(16) NOT NULL,
  code_hash BINARY(16) NOT NULL,
  CONSTRAINT poll_receipt_pk PRIMARY KEY (poll_id, code_hash),
  CONSTRAINT poll_receipt_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
);

--changeset poll:0200-poll-tally
--comment The counts of all hours up to one in which nothing can change any more.
CREATE TABLE poll_tally (
  poll_id BINARY(16) NOT NULL,
  through_hour DATETIME NOT NULL,
  tally MEDIUMTEXT NOT NULL,
  CONSTRAINT poll_tally_pk PRIMARY KEY (poll_id),
  CONSTRAINT poll_tally_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
);
