--liquibase formatted sql

--changeset panel:0942-panel-letter
--comment When the letter of an invitation was printed last, so that new ones are printed apart.
ALTER TABLE panel_invitation ADD COLUMN printed_at DATETIME(3) NULL;
