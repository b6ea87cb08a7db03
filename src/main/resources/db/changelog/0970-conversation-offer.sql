--liquibase formatted sql

--changeset poll:0970-conversation-offer
--comment The other poll whose word was texted where words of one's own were asked: the word once more begins it, anything else is the answer. It goes with the rest of the place when the conversation is completed.
ALTER TABLE poll_conversation ADD COLUMN offered_poll_id BINARY(16) NULL;
ALTER TABLE poll_conversation ADD CONSTRAINT poll_conversation_offers
  FOREIGN KEY (offered_poll_id) REFERENCES poll (id);
ALTER TABLE poll_conversation ADD CONSTRAINT poll_conversation_offered
  CHECK (state <> 'COMPLETED' OR offered_poll_id IS NULL);
