--liquibase formatted sql

--changeset kinderraad:0360-class-session
--comment A class or club that takes part in a kinderraad poll together, with the consent that the school registered. No row for a child, no time but the day, and nothing that joins it to a response. The join code goes after a day.
CREATE TABLE class_session (
  id BINARY(16) NOT NULL,
  poll_id BINARY(16) NOT NULL,
  state VARCHAR(10) NOT NULL,
  school VARCHAR(100) NOT NULL,
  class_name VARCHAR(40) NOT NULL,
  made_by VARCHAR(100) NOT NULL,
  made_on DATE NOT NULL,
  supervisor_hash BINARY(32) NOT NULL,
  consent_kind VARCHAR(20) NULL,
  consent_by VARCHAR(100) NULL,
  consent_children INT NULL,
  consent_on DATE NULL,
  join_code VARCHAR(60) NULL,
  joined INT NOT NULL,
  sent INT NOT NULL,
  CONSTRAINT class_session_pk PRIMARY KEY (id),
  CONSTRAINT class_session_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT class_session_supervisor_once UNIQUE (supervisor_hash),
  CONSTRAINT class_session_code_once UNIQUE (join_code),
  CONSTRAINT class_session_state_known CHECK (state IN ('PREPARED', 'OPEN', 'ENDED')),
  CONSTRAINT class_session_consent_known CHECK (consent_kind IS NULL
    OR consent_kind IN ('WRITTEN', 'SAID', 'YEARLY')),
  -- Nobody answers before consent was registered, and no more than there is consent for.
  CONSTRAINT class_session_consent_first CHECK (state <> 'OPEN' OR (consent_kind IS NOT NULL
    AND consent_by IS NOT NULL AND consent_children IS NOT NULL AND consent_on IS NOT NULL
    AND join_code IS NOT NULL)),
  CONSTRAINT class_session_no_more_than_consent CHECK (sent = 0 OR sent <= consent_children)
);
