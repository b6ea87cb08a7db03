--liquibase formatted sql

--changeset area:0100-area
--comment Municipality, programme areas, wijken and buurten, each inside its parent.
CREATE TABLE area (
  area_key VARCHAR(60) NOT NULL,
  name VARCHAR(120) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  parent_key VARCHAR(60) NULL,
  place INT NOT NULL,
  CONSTRAINT area_pk PRIMARY KEY (area_key),
  CONSTRAINT area_parent FOREIGN KEY (parent_key) REFERENCES area (area_key),
  CONSTRAINT area_kind_known CHECK (kind IN
    ('MUNICIPALITY', 'PROGRAMME', 'WIJK', 'BUURT', 'REST'))
);

-- Statistics Netherlands gives a code out again in a later year, so a code means nothing without it.
CREATE TABLE area_code (
  code VARCHAR(10) NOT NULL,
  code_year SMALLINT NOT NULL,
  area_key VARCHAR(60) NOT NULL,
  CONSTRAINT area_code_pk PRIMARY KEY (code, code_year),
  CONSTRAINT area_code_of_area FOREIGN KEY (area_key) REFERENCES area (area_key)
);
