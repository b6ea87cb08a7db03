--liquibase formatted sql

--changeset messaging:0920-messaging-out
--comment Messages to send. Text and subject are sealed and destroyed some time after the end; what stays is that there was a message, for the figures and the bill. Money in millionths of a euro.
CREATE TABLE messaging_batch (
  id BINARY(16) NOT NULL,
  name VARCHAR(200) NOT NULL,
  state VARCHAR(20) NOT NULL,
  limit_cents BIGINT NOT NULL,
  reserved BIGINT NOT NULL,
  made_by VARCHAR(100) NOT NULL,
  made_at DATETIME(3) NOT NULL,
  CONSTRAINT messaging_batch_pk PRIMARY KEY (id),
  CONSTRAINT messaging_batch_state_known
    CHECK (state IN ('RUNNING', 'PAUSED', 'BATCH_LIMIT', 'STOPPED')),
  -- Never over the limit, however many workers there are.
  CONSTRAINT messaging_batch_within_limit
    CHECK (reserved >= 0 AND limit_cents >= 0 AND reserved <= limit_cents * 10000)
);

CREATE TABLE messaging_message (
  id BINARY(16) NOT NULL,
  message_key VARCHAR(200) NOT NULL,
  contact_id BINARY(16) NOT NULL,
  medium VARCHAR(10) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  language VARCHAR(8) NOT NULL,
  subject VARBINARY(1000) NULL,
  body VARBINARY(32768) NULL,
  batch_id BINARY(16) NULL,
  parts INT NOT NULL,
  price BIGINT NOT NULL,
  state VARCHAR(20) NOT NULL,
  state_at DATETIME(3) NOT NULL,
  error_code VARCHAR(60) NULL,
  made_at DATETIME(3) NOT NULL,
  not_after DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  tries INT NOT NULL,
  later_tries INT NOT NULL,
  claim BINARY(16) NULL,
  lease_until DATETIME(3) NULL,
  first_tried_at DATETIME(3) NULL,
  provider_id VARCHAR(100) NULL,
  actual_parts INT NULL,
  actual_price BIGINT NULL,
  actual_currency CHAR(3) NULL,
  CONSTRAINT messaging_message_pk PRIMARY KEY (id),
  CONSTRAINT messaging_message_once UNIQUE (message_key),
  CONSTRAINT messaging_message_provider_once UNIQUE (provider_id),
  CONSTRAINT messaging_message_to FOREIGN KEY (contact_id) REFERENCES resident_contact (id),
  CONSTRAINT messaging_message_in_batch FOREIGN KEY (batch_id) REFERENCES messaging_batch (id),
  CONSTRAINT messaging_message_medium_known CHECK (medium IN ('SMS', 'EMAIL')),
  CONSTRAINT messaging_message_state_known CHECK (state IN
    ('WAITING', 'CLAIMED', 'SENT', 'UNKNOWN', 'DELIVERED', 'FAILED', 'SUPPRESSED', 'EXPIRED',
      'CANCELLED')),
  CONSTRAINT messaging_message_claimed
    CHECK (state <> 'CLAIMED' OR (claim IS NOT NULL AND lease_until IS NOT NULL)),
  CONSTRAINT messaging_message_sent CHECK (state <> 'SENT' OR provider_id IS NOT NULL)
);
CREATE INDEX messaging_message_due ON messaging_message (state, medium, batch_id, due_at);
CREATE INDEX messaging_message_ends ON messaging_message (state, not_after);
CREATE INDEX messaging_message_of_batch ON messaging_message (batch_id, state);
CREATE INDEX messaging_message_of_contact ON messaging_message (contact_id);
CREATE INDEX messaging_message_made ON messaging_message (made_at);

--changeset messaging:0920-messaging-reports
--comment What a provider reported before its answer to the sending was stored; numbers that cannot be reached; and until when a sender is busy, so that all copies together keep to its pace.
CREATE TABLE messaging_early_report (
  provider_id VARCHAR(100) NOT NULL,
  state VARCHAR(20) NOT NULL,
  error_code VARCHAR(60) NULL,
  parts INT NULL,
  price BIGINT NULL,
  currency CHAR(3) NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT messaging_early_report_pk PRIMARY KEY (provider_id, state)
);
CREATE TABLE messaging_suppression (
  contact_id BINARY(16) NOT NULL,
  error_code VARCHAR(60) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT messaging_suppression_pk PRIMARY KEY (contact_id),
  CONSTRAINT messaging_suppression_of FOREIGN KEY (contact_id) REFERENCES resident_contact (id)
);
CREATE TABLE messaging_sender (
  medium VARCHAR(10) NOT NULL,
  busy_until DATETIME(3) NOT NULL,
  CONSTRAINT messaging_sender_pk PRIMARY KEY (medium)
);
INSERT INTO messaging_sender (medium, busy_until) VALUES
  ('SMS', '2000-01-01'), ('EMAIL', '2000-01-01');

--changeset messaging:0920-messaging-in
--comment Texts that came in, stored before anything is done with them, each once. Text and reply are sealed; the hash (keyed) shows that somebody sends the same again and again.
CREATE TABLE messaging_inbound (
  id BINARY(16) NOT NULL,
  provider VARCHAR(20) NOT NULL,
  provider_message_id VARCHAR(100) NOT NULL,
  contact_id BINARY(16) NOT NULL,
  body VARBINARY(10000) NULL,
  body_hash BINARY(32) NULL,
  received_at DATETIME(3) NOT NULL,
  state VARCHAR(20) NOT NULL,
  failures INT NOT NULL,
  reply_language VARCHAR(8) NULL,
  reply VARBINARY(32768) NULL,
  CONSTRAINT messaging_inbound_pk PRIMARY KEY (id),
  CONSTRAINT messaging_inbound_once UNIQUE (provider, provider_message_id),
  CONSTRAINT messaging_inbound_from FOREIGN KEY (contact_id) REFERENCES resident_contact (id),
  CONSTRAINT messaging_inbound_state_known
    CHECK (state IN ('RECEIVED', 'HANDLED', 'LOOP', 'FAILED')),
  CONSTRAINT messaging_inbound_handled CHECK (state <> 'HANDLED' OR reply_language IS NOT NULL)
);
CREATE INDEX messaging_inbound_same ON messaging_inbound (contact_id, body_hash, received_at);
CREATE INDEX messaging_inbound_age ON messaging_inbound (received_at);

--changeset messaging:0920-messaging-simulated
--comment What the simulator took: nothing left this machine. Not unique per message, so that a message that was sent twice would show.
CREATE TABLE messaging_simulated (
  number BIGINT NOT NULL AUTO_INCREMENT,
  id BINARY(16) NOT NULL,
  message_id BINARY(16) NOT NULL,
  number_hash BINARY(32) NOT NULL,
  language VARCHAR(8) NOT NULL,
  body VARBINARY(32768) NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT messaging_simulated_pk PRIMARY KEY (number),
  CONSTRAINT messaging_simulated_once UNIQUE (id)
);
CREATE INDEX messaging_simulated_to ON messaging_simulated (number_hash, number);
CREATE INDEX messaging_simulated_of ON messaging_simulated (message_id);
CREATE INDEX messaging_simulated_age ON messaging_simulated (at);

--changeset messaging:0920-messaging-destroyed
--comment The record of texts that were destroyed after their time: one row for each day on which that happened. What was sent and received stays as figures.
CREATE INDEX messaging_early_report_age ON messaging_early_report (at);
CREATE TABLE messaging_destruction (
  day DATE NOT NULL,
  sent BIGINT NOT NULL,
  received BIGINT NOT NULL,
  simulated BIGINT NOT NULL,
  CONSTRAINT messaging_destruction_pk PRIMARY KEY (day),
  CONSTRAINT messaging_destruction_counts CHECK (sent >= 0 AND received >= 0 AND simulated >= 0)
);

--changeset messaging:0920-messaging-forcing
--comment The character that makes a text take shorter parts (UCS-2), so that staff can see why a batch costs what it costs.
ALTER TABLE messaging_message ADD COLUMN forcing VARCHAR(4) NULL;

--changeset messaging:0920-messaging-text-gone
--comment Whether the text was destroyed, so that what is to be destroyed is found without reading what is long gone.
ALTER TABLE messaging_message ADD COLUMN text_gone BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE messaging_inbound ADD COLUMN text_gone BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX messaging_message_kept ON messaging_message (text_gone, not_after);
CREATE INDEX messaging_inbound_kept ON messaging_inbound (text_gone, received_at);
