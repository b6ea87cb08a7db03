--liquibase formatted sql

--changeset access:0300-staff
--comment Staff accounts, what each may do, and who is signed in.
CREATE TABLE staff_account (
  id BINARY(16) NOT NULL,
  name VARCHAR(100) NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  disabled_at DATETIME(3) NULL,
  CONSTRAINT staff_account_pk PRIMARY KEY (id),
  CONSTRAINT staff_account_name_once UNIQUE (name)
);

CREATE TABLE staff_account_role (
  account_id BINARY(16) NOT NULL,
  role VARCHAR(40) NOT NULL,
  CONSTRAINT staff_account_role_pk PRIMARY KEY (account_id, role),
  CONSTRAINT staff_account_role_of_account FOREIGN KEY (account_id) REFERENCES staff_account (id)
);

-- The token itself is only in the browser.
CREATE TABLE staff_session (
  token_hash BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  seen_at DATETIME(3) NOT NULL,
  CONSTRAINT staff_session_pk PRIMARY KEY (token_hash),
  CONSTRAINT staff_session_of_account FOREIGN KEY (account_id) REFERENCES staff_account (id)
);
CREATE INDEX staff_session_by_age ON staff_session (seen_at);

-- Failed sign-ins, to slow down guessing. The key is a keyed hash: no name or address is readable.
CREATE TABLE staff_attempt (
  key_hash BINARY(32) NOT NULL,
  failures INT NOT NULL,
  failed_at DATETIME(3) NOT NULL,
  good_at DATETIME(3) NULL,
  CONSTRAINT staff_attempt_pk PRIMARY KEY (key_hash),
  CONSTRAINT staff_attempt_failures_positive CHECK (failures >= 0)
);
CREATE INDEX staff_attempt_by_age ON staff_attempt (failed_at);

--changeset access:0300-audit
--comment Who did what, when, to what, and why. Only ever added to. No answer, contact data or token is in it.
CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT,
  at DATETIME(3) NOT NULL,
  who VARCHAR(100) NOT NULL,
  what VARCHAR(80) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  why VARCHAR(1000) NOT NULL,
  CONSTRAINT audit_entry_pk PRIMARY KEY (id)
);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id);
