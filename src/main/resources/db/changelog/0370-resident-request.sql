--liquibase formatted sql

--changeset resident:0370-request
--comment What residents ask about their own data. Their address and message are encrypted, and gone some time after the answer; number, days and outcome stay, as the record of it.
CREATE TABLE resident_request (
  id BINARY(16) NOT NULL,
  reference CHAR(9) NOT NULL,
  wish VARCHAR(12) NOT NULL,
  language VARCHAR(8) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  due_on DATE NOT NULL,
  marks VARCHAR(40) NOT NULL,
  reach VARBINARY(1100) NULL,
  words BLOB NULL,
  extended_at DATETIME(3) NULL,
  extension_reason VARCHAR(500) NULL,
  closed_at DATETIME(3) NULL,
  outcome VARCHAR(15) NULL,
  outcome_reason VARCHAR(500) NULL,
  forgotten_at DATETIME(3) NULL,
  CONSTRAINT resident_request_pk PRIMARY KEY (id),
  CONSTRAINT resident_request_reference_once UNIQUE (reference),
  CONSTRAINT resident_request_wish_known CHECK (
    wish IN ('ACCESS', 'WITHDRAWAL', 'ERASURE', 'CORRECTION', 'OBJECTION')),
  CONSTRAINT resident_request_outcome_known CHECK (
    outcome IS NULL OR outcome IN ('DONE', 'NOTHING_FOUND', 'REFUSED')),
  CONSTRAINT resident_request_extended_whole CHECK (
    (extended_at IS NULL) = (extension_reason IS NULL)),
  CONSTRAINT resident_request_closed_whole CHECK (
    (closed_at IS NULL) = (outcome IS NULL) AND (closed_at IS NULL) = (outcome_reason IS NULL)),
  CONSTRAINT resident_request_refused_with_reason CHECK (
    outcome IS NULL OR outcome <> 'REFUSED' OR outcome_reason <> ''),
  -- Address and message go together, and never before the answer.
  CONSTRAINT resident_request_forgotten_whole CHECK (
    (forgotten_at IS NULL AND reach IS NOT NULL AND words IS NOT NULL)
    OR (forgotten_at IS NOT NULL AND reach IS NULL AND words IS NULL AND closed_at IS NOT NULL))
);
CREATE INDEX resident_request_by_closing ON resident_request (closed_at);

--changeset resident:0370-erasure
--comment The record that a feature's data of whoever sent a request were erased.
CREATE TABLE resident_erasure (
  id BINARY(16) NOT NULL,
  request_id BINARY(16) NOT NULL,
  holder VARCHAR(60) NOT NULL,
  things INT NOT NULL,
  erased_by VARCHAR(100) NOT NULL,
  erased_at DATETIME(3) NOT NULL,
  CONSTRAINT resident_erasure_pk PRIMARY KEY (id),
  CONSTRAINT resident_erasure_of_request FOREIGN KEY (request_id) REFERENCES resident_request (id),
  CONSTRAINT resident_erasure_something CHECK (things > 0)
);
