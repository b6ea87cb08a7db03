--liquibase formatted sql

--changeset messaging:0946-inbound-no-hash
--comment The hash of a text that came in is no longer kept: with one key for everybody, whoever had a copy of the database and sent an answer themselves could tell who else had sent the same.
CREATE INDEX messaging_inbound_of ON messaging_inbound (contact_id, received_at);
DROP INDEX messaging_inbound_same ON messaging_inbound;
ALTER TABLE messaging_inbound DROP COLUMN body_hash;
