--liquibase formatted sql

--changeset poll:0960-poll-settled
--comment Polls of which somebody saw the results before they were public: from then on nothing can be counted in or out, so that no two results can be compared.
CREATE TABLE poll_settled (
  poll_id BINARY(16) NOT NULL,
  settled_by VARCHAR(100) NOT NULL,
  settled_at DATETIME(6) NOT NULL,
  CONSTRAINT poll_settled_pk PRIMARY KEY (poll_id),
  CONSTRAINT poll_settled_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
);
