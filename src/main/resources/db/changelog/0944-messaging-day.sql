--liquibase formatted sql

--changeset messaging:0944-messaging-day
--comment What text messages outside batches cost by the price list, each day in Amsterdam, all copies of the service together; and since when that day a message had to wait because the limit was reached. Money in millionths of a euro.
CREATE TABLE messaging_day (
  day DATE NOT NULL,
  spent BIGINT NOT NULL,
  full_at DATETIME(3) NULL,
  CONSTRAINT messaging_day_pk PRIMARY KEY (day),
  CONSTRAINT messaging_day_sane CHECK (spent >= 0)
);
