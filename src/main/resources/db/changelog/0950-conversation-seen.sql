--liquibase formatted sql

--changeset poll:0950-conversation-seen
--comment The revision of the answers when the open question was asked: what changed them since came by another channel. It goes with the rest of the place when the conversation is completed.
ALTER TABLE poll_conversation ADD COLUMN draft_revision INT NULL;
ALTER TABLE poll_conversation ADD CONSTRAINT poll_conversation_seen
  CHECK (state <> 'COMPLETED' OR draft_revision IS NULL);
