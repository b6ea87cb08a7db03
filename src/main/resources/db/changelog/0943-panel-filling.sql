--liquibase formatted sql

--changeset messaging:0943-messaging-filling
--comment How many messages a batch is to have while they are being put into it; empty when all are there.
ALTER TABLE messaging_batch ADD COLUMN expected INT NULL;
ALTER TABLE messaging_batch ADD CONSTRAINT messaging_batch_expects CHECK (expected >= 0);

--changeset panel:0943-panel-filling
--comment What staff asked to send for a draw, from the moment that they did: it is put into the outbox in slices, by whichever copy of the service takes the next one. The form makes that sending it twice asks once. When somebody was reminded last.
ALTER TABLE panel_sending ADD COLUMN form_id BINARY(16) NULL;
ALTER TABLE panel_sending ADD COLUMN state VARCHAR(10) NOT NULL DEFAULT 'FILLED';
ALTER TABLE panel_sending ADD COLUMN wanted INT NOT NULL DEFAULT 0;
ALTER TABLE panel_sending ADD COLUMN ready INT NOT NULL DEFAULT 0;
ALTER TABLE panel_sending ADD CONSTRAINT panel_sending_once UNIQUE (form_id, kind);
ALTER TABLE panel_sending ADD CONSTRAINT panel_sending_state_known
  CHECK (state IN ('FILLING', 'FILLED', 'ENDED'));
ALTER TABLE panel_sending ADD CONSTRAINT panel_sending_counts CHECK (wanted >= 0 AND ready >= 0);
CREATE INDEX panel_sending_by_state ON panel_sending (state, made_at);
ALTER TABLE panel_invitation ADD COLUMN reminded_at DATETIME(3) NULL;
