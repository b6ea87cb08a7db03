--liquibase formatted sql

--changeset poll:0800-poll-marks
--comment What was odd about how a response was sent, and whether a person decided that it does not count.
ALTER TABLE poll_response
  ADD COLUMN marks VARCHAR(30) NOT NULL DEFAULT '',
  ADD COLUMN left_out BOOLEAN NOT NULL DEFAULT FALSE,
  ADD CONSTRAINT poll_response_left_out_marked CHECK (left_out = FALSE OR marks <> '');

--changeset poll:0800-poll-left-out
--comment The decision that responses with certain marks do not count, and how many these were.
CREATE TABLE poll_left_out (
  poll_id BINARY(16) NOT NULL,
  marks VARCHAR(30) NOT NULL,
  responses BIGINT NOT NULL,
  why VARCHAR(500) NOT NULL,
  decided_by VARCHAR(100) NOT NULL,
  decided_at DATETIME(3) NOT NULL,
  CONSTRAINT poll_left_out_pk PRIMARY KEY (poll_id, marks),
  CONSTRAINT poll_left_out_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT poll_left_out_some CHECK (responses > 0 AND marks <> '')
);
