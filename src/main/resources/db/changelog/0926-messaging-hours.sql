--liquibase formatted sql

--changeset messaging:0926-messaging-any-hour
--comment In a demonstration, where nothing leaves the machine, staff may let a batch go in the evening too.
ALTER TABLE messaging_batch ADD COLUMN any_hour BOOLEAN NOT NULL DEFAULT FALSE;
