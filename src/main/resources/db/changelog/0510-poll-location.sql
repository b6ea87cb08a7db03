--liquibase formatted sql

--changeset poll:0510-poll-location
--comment Where a pseudonymous answer is, by a hash under the poll's location key: so that it can be changed or withdrawn until closing. Then the key and all these rows are destroyed. An anonymous answer has none.
CREATE TABLE poll_response_location (
  poll_id BINARY(16) NOT NULL,
  location BINARY(32) NOT NULL,
  received_hour DATETIME NOT NULL,
  response_id BINARY(16) NOT NULL,
  CONSTRAINT poll_response_location_pk PRIMARY KEY (poll_id, location),
  CONSTRAINT poll_response_location_once UNIQUE (poll_id, received_hour, response_id),
  CONSTRAINT poll_response_location_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
);
