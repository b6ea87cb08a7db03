--liquibase formatted sql

--changeset access:0330-account
--comment An account may have no password yet, or sign in elsewhere: then it is known by a hash of who says so and of what that calls it.
ALTER TABLE staff_account MODIFY COLUMN password_hash VARCHAR(200) NULL;
ALTER TABLE staff_account ADD COLUMN subject_hash BINARY(32) NULL;
ALTER TABLE staff_account ADD COLUMN last_in_at DATETIME(3) NULL;
ALTER TABLE staff_account ADD CONSTRAINT staff_account_subject_once UNIQUE (subject_hash);

--changeset access:0330-session
--comment A session begins half when a second step is needed. Stored encrypted: what an identity provider needs to end its own session.
ALTER TABLE staff_session ADD COLUMN stage VARCHAR(20) NOT NULL DEFAULT 'FULL';
ALTER TABLE staff_session ADD COLUMN proved_at DATETIME(3) NULL;
ALTER TABLE staff_session ADD COLUMN id_token BLOB NULL;
ALTER TABLE staff_session ADD CONSTRAINT staff_session_stage_known CHECK
  (stage IN ('SECOND_STEP', 'SET_UP', 'FULL'));

--changeset access:0330-second-factor
--comment The secret of an authenticator app, encrypted, and the last time step whose code was used; codes for when the phone is lost.
CREATE TABLE staff_second_factor (
  account_id BINARY(16) NOT NULL,
  secret VARBINARY(120) NULL,
  pending VARBINARY(120) NULL,
  since_at DATETIME(3) NULL,
  last_step BIGINT NOT NULL,
  CONSTRAINT staff_second_factor_pk PRIMARY KEY (account_id),
  CONSTRAINT staff_second_factor_of_account FOREIGN KEY (account_id) REFERENCES staff_account (id),
  CONSTRAINT staff_second_factor_since CHECK ((secret IS NULL) = (since_at IS NULL))
);
CREATE TABLE staff_recovery_code (
  account_id BINARY(16) NOT NULL,
  code_hash BINARY(32) NOT NULL,
  CONSTRAINT staff_recovery_code_pk PRIMARY KEY (account_id, code_hash),
  CONSTRAINT staff_recovery_code_of_account FOREIGN KEY (account_id) REFERENCES staff_account (id)
);

--changeset access:0330-link
--comment Links that work once: to make the first administrator, and to choose a password. Only their hash is here.
CREATE TABLE staff_link (
  token_hash BINARY(32) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  account_id BINARY(16) NULL,
  expires_at DATETIME(3) NOT NULL,
  CONSTRAINT staff_link_pk PRIMARY KEY (token_hash),
  CONSTRAINT staff_link_of_account FOREIGN KEY (account_id) REFERENCES staff_account (id),
  CONSTRAINT staff_link_purpose_known CHECK (
    (purpose = 'FIRST_ADMIN' AND account_id IS NULL)
    OR (purpose = 'PASSWORD' AND account_id IS NOT NULL))
);
