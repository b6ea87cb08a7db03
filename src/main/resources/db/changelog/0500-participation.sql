--liquibase formatted sql

--changeset participation:0500-participation-key
--comment The keys of one matter (a poll, later an initiative or a ballot), wrapped by the master key, which is not in the database. At closing they are destroyed; the row stays as the record of it.
CREATE TABLE participation_key (
  matter_kind VARCHAR(20) NOT NULL,
  matter_id BINARY(16) NOT NULL,
  mode VARCHAR(20) NOT NULL,
  eligibility VARBINARY(100) NULL,
  location VARBINARY(100) NULL,
  made_on DATE NOT NULL,
  destroyed_at DATETIME(3) NULL,
  destroyed_by VARCHAR(100) NULL,
  took_part INT NULL,
  CONSTRAINT participation_key_pk PRIMARY KEY (matter_kind, matter_id),
  CONSTRAINT participation_key_kind_known CHECK (matter_kind IN ('POLL', 'SUPPORT', 'BALLOT')),
  CONSTRAINT participation_key_mode_known CHECK (mode IN ('ANONYMOUS', 'PSEUDONYMOUS')),
  -- An anonymous answer cannot be found again: there is no key that could.
  CONSTRAINT participation_key_anonymous CHECK (mode <> 'ANONYMOUS' OR location IS NULL),
  CONSTRAINT participation_key_destroyed CHECK (
    (destroyed_at IS NULL AND eligibility IS NOT NULL
      AND (mode = 'ANONYMOUS' OR location IS NOT NULL))
    OR (destroyed_at IS NOT NULL AND destroyed_by IS NOT NULL AND took_part IS NOT NULL
      AND eligibility IS NULL AND location IS NULL))
);

-- Who has taken part: a hash under the matter's eligibility key, unique, and so one person once. No
-- time, and the order is that of the hashes. "mixed" changes for all rows at once now and then, so
-- that what the storage engine keeps of the last change to a row (MySQL: its transaction number) is
-- the same for all.
CREATE TABLE participation_taken (
  matter_kind VARCHAR(20) NOT NULL,
  matter_id BINARY(16) NOT NULL,
  eligibility BINARY(32) NOT NULL,
  mixed BOOLEAN NOT NULL,
  CONSTRAINT participation_taken_pk PRIMARY KEY (matter_kind, matter_id, eligibility),
  CONSTRAINT participation_taken_of_key FOREIGN KEY (matter_kind, matter_id)
    REFERENCES participation_key (matter_kind, matter_id)
);

--changeset participation:0500-participation-code
--comment Codes on letters, in batches. A code itself is stored nowhere: only its hash under a key that is not in the database. No time of use, and no order.
CREATE TABLE participation_batch (
  id BINARY(16) NOT NULL,
  matter_kind VARCHAR(20) NOT NULL,
  matter_id BINARY(16) NOT NULL,
  size INT NOT NULL,
  test BOOLEAN NOT NULL,
  purpose VARCHAR(200) NOT NULL,
  addresses VARCHAR(200) NOT NULL,
  made_by VARCHAR(100) NOT NULL,
  made_at DATETIME(3) NOT NULL,
  handed_over_at DATETIME(3) NULL,
  revoked_by VARCHAR(100) NULL,
  revoked_at DATETIME(3) NULL,
  closed_fresh INT NULL,
  closed_used INT NULL,
  CONSTRAINT participation_batch_pk PRIMARY KEY (id),
  CONSTRAINT participation_batch_kind_known CHECK (matter_kind IN ('POLL', 'SUPPORT', 'BALLOT')),
  CONSTRAINT participation_batch_size_sane CHECK (size BETWEEN 1 AND 100000),
  CONSTRAINT participation_batch_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  CONSTRAINT participation_batch_closed CHECK ((closed_fresh IS NULL) = (closed_used IS NULL))
);
CREATE INDEX participation_batch_by_matter ON participation_batch (matter_kind, matter_id);

CREATE TABLE participation_code (
  code_hash BINARY(32) NOT NULL,
  batch_id BINARY(16) NOT NULL,
  state VARCHAR(20) NOT NULL,
  mixed BOOLEAN NOT NULL,
  CONSTRAINT participation_code_pk PRIMARY KEY (code_hash),
  CONSTRAINT participation_code_of_batch FOREIGN KEY (batch_id) REFERENCES participation_batch (id),
  CONSTRAINT participation_code_state_known CHECK (state IN
    ('FRESH', 'USED', 'REVOKED', 'EXPIRED', 'TEST'))
);
CREATE INDEX participation_code_by_batch ON participation_code (batch_id, state);

--changeset participation:0500-participation-guess
--comment Codes that do not exist, counted to slow down guessing: a moment that each wrong code moves on. The key is a keyed hash of the network and the day, so no address is readable; rows go after a day.
CREATE TABLE participation_guess (
  key_hash BINARY(32) NOT NULL,
  until_at DATETIME(3) NOT NULL,
  CONSTRAINT participation_guess_pk PRIMARY KEY (key_hash)
);
CREATE INDEX participation_guess_by_age ON participation_guess (until_at);
