--liquibase formatted sql

--changeset poll:0600-retention
--comment A decision that answers may not be destroyed yet. One that is lifted stays, as the record of it.
CREATE TABLE poll_hold (
  id BINARY(16) NOT NULL,
  poll_id BINARY(16) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  held_by VARCHAR(100) NOT NULL,
  held_at DATETIME(3) NOT NULL,
  lifted_by VARCHAR(100) NULL,
  lifted_at DATETIME(3) NULL,
  -- 1 while it holds and NULL afterwards: so there is at most one hold in force for each poll.
  in_force TINYINT NULL,
  CONSTRAINT poll_hold_pk PRIMARY KEY (id),
  CONSTRAINT poll_hold_once UNIQUE (poll_id, in_force),
  CONSTRAINT poll_hold_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT poll_hold_lifted_whole CHECK (
    (in_force = 1 AND lifted_by IS NULL AND lifted_at IS NULL)
    OR (in_force IS NULL AND lifted_by IS NOT NULL AND lifted_at IS NOT NULL))
);

--changeset poll:0600-destruction
--comment The record of destroyed answers. It counts along with the destruction, which goes in parts, so that it is true even if that was cut off half-way.
CREATE TABLE poll_destruction (
  poll_id BINARY(16) NOT NULL,
  kept_until DATE NOT NULL,
  started_at DATETIME(3) NOT NULL,
  finished_at DATETIME(3) NULL,
  responses BIGINT NOT NULL,
  free_texts BIGINT NOT NULL,
  receipts BIGINT NOT NULL,
  CONSTRAINT poll_destruction_pk PRIMARY KEY (poll_id),
  CONSTRAINT poll_destruction_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT poll_destruction_counts CHECK (
    responses >= 0 AND free_texts >= 0 AND receipts >= 0)
);
