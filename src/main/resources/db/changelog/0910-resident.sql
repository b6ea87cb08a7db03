--liquibase formatted sql

--changeset resident:0910-resident-contact
--comment Numbers and addresses, sealed (AES-256-GCM) by a key that is not in the database, and found again by a keyed hash. Erased: both gone; only of somebody who said STOP the hash stays, so that STOP outlasts it.
CREATE TABLE resident_contact (
  id BINARY(16) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  address_hash BINARY(32) NULL,
  address VARBINARY(400) NULL,
  made_at DATETIME(3) NOT NULL,
  stopped_at DATETIME(3) NULL,
  erased_at DATETIME(3) NULL,
  CONSTRAINT resident_contact_pk PRIMARY KEY (id),
  CONSTRAINT resident_contact_once UNIQUE (address_hash),
  CONSTRAINT resident_contact_kind_known CHECK (kind IN ('PHONE', 'EMAIL')),
  CONSTRAINT resident_contact_erased CHECK (
    (erased_at IS NULL AND address IS NOT NULL AND address_hash IS NOT NULL)
    OR (erased_at IS NOT NULL AND address IS NULL
      AND (address_hash IS NULL OR stopped_at IS NOT NULL)))
);

--changeset resident:0910-resident-consent
--comment What is agreed now, per purpose; and every decision that led to it, which is the proof (GDPR article 7). Entries are only added.
CREATE TABLE resident_consent (
  contact_id BINARY(16) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  given BOOLEAN NOT NULL,
  own BOOLEAN NOT NULL,
  CONSTRAINT resident_consent_pk PRIMARY KEY (contact_id, purpose),
  CONSTRAINT resident_consent_of_contact FOREIGN KEY (contact_id) REFERENCES resident_contact (id)
);
CREATE TABLE resident_consent_entry (
  id BIGINT NOT NULL AUTO_INCREMENT,
  contact_id BINARY(16) NOT NULL,
  step VARCHAR(20) NOT NULL,
  purpose VARCHAR(20) NULL,
  source VARCHAR(20) NOT NULL,
  wording_version VARCHAR(100) NULL,
  language VARCHAR(8) NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT resident_consent_entry_pk PRIMARY KEY (id),
  CONSTRAINT resident_consent_entry_of_contact
    FOREIGN KEY (contact_id) REFERENCES resident_contact (id),
  CONSTRAINT resident_consent_entry_step_known
    CHECK (step IN ('GIVEN', 'WITHDRAWN', 'STOPPED', 'RESUMED')),
  CONSTRAINT resident_consent_entry_purpose
    CHECK ((purpose IS NULL) = (step IN ('STOPPED', 'RESUMED'))),
  CONSTRAINT resident_consent_entry_proof
    CHECK (step <> 'GIVEN' OR (wording_version IS NOT NULL AND language IS NOT NULL))
);
CREATE INDEX resident_consent_entry_by_contact ON resident_consent_entry (contact_id, id);
