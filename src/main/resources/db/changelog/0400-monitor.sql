--liquibase formatted sql

--changeset monitor:0400-monitor
--comment Where figures come from: a document with its chapter, or a poll with its version.
CREATE TABLE monitor_source (
  source_id VARCHAR(120) NOT NULL,
  title VARCHAR(250) NOT NULL,
  part VARCHAR(120) NOT NULL,
  CONSTRAINT monitor_source_pk PRIMARY KEY (source_id)
);

CREATE TABLE monitor_indicator (
  indicator_id VARCHAR(64) NOT NULL,
  version INT NOT NULL,
  core BOOLEAN NOT NULL,
  topic VARCHAR(80) NOT NULL,
  official_name VARCHAR(160) NOT NULL,
  unit VARCHAR(20) NOT NULL,
  better VARCHAR(10) NOT NULL,
  place INT NOT NULL,
  CONSTRAINT monitor_indicator_pk PRIMARY KEY (indicator_id),
  CONSTRAINT monitor_indicator_unit_known CHECK (unit IN ('PERCENT', 'SCORE', 'PER_MILLE')),
  CONSTRAINT monitor_indicator_better_known CHECK (better IN ('HIGHER', 'LOWER'))
);

CREATE TABLE monitor_target (
  indicator_id VARCHAR(64) NOT NULL,
  area_key VARCHAR(60) NOT NULL,
  source_id VARCHAR(120) NOT NULL,
  better VARCHAR(10) NOT NULL,
  bound DOUBLE NOT NULL,
  printed VARCHAR(20) NOT NULL,
  from_year SMALLINT NOT NULL,
  to_year SMALLINT NOT NULL,
  CONSTRAINT monitor_target_pk PRIMARY KEY (indicator_id, area_key, source_id),
  CONSTRAINT monitor_target_of_indicator FOREIGN KEY (indicator_id)
    REFERENCES monitor_indicator (indicator_id),
  CONSTRAINT monitor_target_of_area FOREIGN KEY (area_key) REFERENCES area (area_key),
  CONSTRAINT monitor_target_of_source FOREIGN KEY (source_id)
    REFERENCES monitor_source (source_id),
  CONSTRAINT monitor_target_years_in_order CHECK (from_year <= to_year)
);

-- A figure that may not be shown has no numbers here either: what is not stored cannot leak.
CREATE TABLE monitor_observation (
  indicator_id VARCHAR(64) NOT NULL,
  area_key VARCHAR(60) NOT NULL,
  period VARCHAR(16) NOT NULL,
  source_id VARCHAR(120) NOT NULL,
  indicator_version INT NOT NULL,
  area_year SMALLINT NULL,
  kind VARCHAR(24) NOT NULL,
  series VARCHAR(120) NOT NULL,
  state VARCHAR(20) NOT NULL,
  answers BIGINT NULL,
  base BIGINT NULL,
  effective_base DOUBLE NULL,
  estimate DOUBLE NULL,
  lower_bound DOUBLE NULL,
  upper_bound DOUBLE NULL,
  weighting VARCHAR(20) NOT NULL,
  channels VARCHAR(200) NOT NULL,
  simulated BOOLEAN NOT NULL,
  published BOOLEAN NOT NULL,
  printed VARCHAR(20) NULL,
  reading VARCHAR(250) NULL,
  provenance TEXT NOT NULL,
  CONSTRAINT monitor_observation_pk PRIMARY KEY (indicator_id, area_key, period, source_id),
  CONSTRAINT monitor_observation_of_indicator FOREIGN KEY (indicator_id)
    REFERENCES monitor_indicator (indicator_id),
  CONSTRAINT monitor_observation_of_area FOREIGN KEY (area_key) REFERENCES area (area_key),
  CONSTRAINT monitor_observation_of_source FOREIGN KEY (source_id)
    REFERENCES monitor_source (source_id),
  CONSTRAINT monitor_observation_kind_known CHECK (kind IN
    ('REGISTER_OR_IMPORTED', 'SAMPLE', 'OPEN_POLL')),
  CONSTRAINT monitor_observation_state_known CHECK (state IN
    ('SHOWN', 'NOT_AVAILABLE', 'TOO_FEW', 'WOULD_REVEAL')),
  CONSTRAINT monitor_observation_weighting_known CHECK (weighting IN ('NONE', 'RAKED')),
  CONSTRAINT monitor_observation_numbers_fit CHECK (
    (state = 'SHOWN' AND estimate IS NOT NULL)
    OR (state <> 'SHOWN' AND estimate IS NULL AND answers IS NULL AND base IS NULL
      AND effective_base IS NULL AND lower_bound IS NULL AND upper_bound IS NULL))
);
CREATE INDEX monitor_observation_by_source ON monitor_observation (source_id);
