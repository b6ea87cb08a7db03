--liquibase formatted sql

--changeset messaging:0925-messaging-bill
--comment Which messages a provider has not said the price of yet.
CREATE INDEX messaging_message_unbilled ON messaging_message (medium, actual_price, state_at);
