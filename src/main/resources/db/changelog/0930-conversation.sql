--liquibase formatted sql

--changeset poll:0930-conversation
--comment A poll by text message: one conversation per person and poll, one of them at a time waiting for an answer. The secret (sealed) leads to the draft. Of a conversation that was completed in any poll only the poll, the language and the day stay: not whose it was, nor what leads to the answers.
CREATE TABLE poll_text_person (
  contact_id BINARY(16) NOT NULL,
  language VARCHAR(8) NULL,
  choosing BOOLEAN NOT NULL,
  CONSTRAINT poll_text_person_pk PRIMARY KEY (contact_id),
  CONSTRAINT poll_text_person_is FOREIGN KEY (contact_id) REFERENCES resident_contact (id)
);
CREATE TABLE poll_conversation (
  id BINARY(16) NOT NULL,
  poll_id BINARY(16) NOT NULL,
  contact_id BINARY(16) NULL,
  waiting_contact_id BINARY(16) NULL,
  state VARCHAR(20) NOT NULL,
  reason VARCHAR(30) NULL,
  language VARCHAR(8) NOT NULL,
  question VARCHAR(100) NULL,
  question_row VARCHAR(100) NULL,
  tries INT NOT NULL,
  secret VARBINARY(300) NULL,
  reminded BOOLEAN NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  CONSTRAINT poll_conversation_pk PRIMARY KEY (id),
  CONSTRAINT poll_conversation_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT poll_conversation_with FOREIGN KEY (contact_id) REFERENCES resident_contact (id),
  CONSTRAINT poll_conversation_once UNIQUE (contact_id, poll_id),
  CONSTRAINT poll_conversation_one_waits UNIQUE (waiting_contact_id),
  CONSTRAINT poll_conversation_state_known CHECK (state IN
    ('WAITING', 'COMPLETED', 'EXPIRED', 'INTERRUPTED', 'STOPPED', 'FAILED')),
  CONSTRAINT poll_conversation_waiting
    CHECK ((state = 'WAITING') = (waiting_contact_id IS NOT NULL)),
  CONSTRAINT poll_conversation_completed
    CHECK (state <> 'COMPLETED' OR (contact_id IS NULL AND secret IS NULL AND question IS NULL))
);
CREATE INDEX poll_conversation_age ON poll_conversation (state, changed_at);
CREATE INDEX poll_conversation_of ON poll_conversation (poll_id, state);

--changeset poll:0930-hand-over
--comment Links by which somebody goes on by web with what they answered by text message: each works once and not for long. What it leads to is sealed.
CREATE TABLE poll_hand_over (
  code_hash BINARY(32) NOT NULL,
  poll_id BINARY(16) NOT NULL,
  secret VARBINARY(300) NOT NULL,
  language VARCHAR(8) NOT NULL,
  until_at DATETIME(3) NOT NULL,
  CONSTRAINT poll_hand_over_pk PRIMARY KEY (code_hash),
  CONSTRAINT poll_hand_over_of FOREIGN KEY (poll_id) REFERENCES poll (id)
);
CREATE INDEX poll_hand_over_age ON poll_hand_over (until_at);
