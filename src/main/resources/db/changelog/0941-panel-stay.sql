--liquibase formatted sql

--changeset panel:0941-panel-stay
--comment When a member of whom nothing was heard for long was asked whether they stay; without an answer they are forgotten some weeks later.
ALTER TABLE panel_member ADD COLUMN stay_asked_on DATE NULL;
