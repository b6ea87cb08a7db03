--liquibase formatted sql

--changeset kinderraad:0361-kinderraad-advice
--comment What the children advise after a kinderraad poll. The municipality's answer is one of the decisions of the poll; until there is one, there is the day before which it is due.
CREATE TABLE kinderraad_advice (
  id BINARY(16) NOT NULL,
  poll_id BINARY(16) NOT NULL,
  question VARCHAR(80) NULL,
  text VARCHAR(600) NOT NULL,
  given_on DATE NOT NULL,
  answer_by DATE NOT NULL,
  decision_id BINARY(16) NULL,
  CONSTRAINT kinderraad_advice_pk PRIMARY KEY (id),
  CONSTRAINT kinderraad_advice_of_poll FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT kinderraad_advice_answer FOREIGN KEY (decision_id) REFERENCES poll_decision (id)
    ON DELETE SET NULL,
  CONSTRAINT kinderraad_advice_not_empty CHECK (text <> ''),
  CONSTRAINT kinderraad_advice_days CHECK (answer_by >= given_on)
);
