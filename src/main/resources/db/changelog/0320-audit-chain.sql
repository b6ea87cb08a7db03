--liquibase formatted sql

--changeset access:0320-audit-chain
--comment Each entry carries a keyed hash of itself and of the one before. The head says which is the last; whoever adds one holds its row, so that there is one writer at a time and no gap in the numbers. Entries of before the chain stay without a hash.
ALTER TABLE audit_entry ADD COLUMN master INT NULL;
ALTER TABLE audit_entry ADD COLUMN hash BINARY(32) NULL;
CREATE INDEX audit_entry_by_what ON audit_entry (what, id);
CREATE TABLE audit_head (
  id TINYINT NOT NULL,
  before_chain BIGINT NOT NULL,
  last_entry BIGINT NOT NULL,
  hash BINARY(32) NOT NULL,
  CONSTRAINT audit_head_pk PRIMARY KEY (id),
  CONSTRAINT audit_head_one CHECK (id = 1),
  CONSTRAINT audit_head_grows CHECK (last_entry >= before_chain)
);
INSERT INTO audit_head (id, before_chain, last_entry, hash)
SELECT 1, COALESCE(MAX(id), 0), COALESCE(MAX(id), 0),
  X'0000000000000000000000000000000000000000000000000000000000000000'
FROM audit_entry;

-- MySQL lets an ordinary account make triggers only with log_bin_trust_function_creators, while its
-- binary log is on. Without them the chain still shows every change; "audit verify" says which it is.
--changeset access:0320-audit-no-update failOnError:false
--comment The database itself refuses to change an entry.
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is only added to';

--changeset access:0320-audit-no-delete failOnError:false
--comment The database itself refuses to remove an entry.
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is only added to';
