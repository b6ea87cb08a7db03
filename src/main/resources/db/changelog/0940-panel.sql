--liquibase formatted sql

--changeset panel:0940-area-population
--comment How many people live in an area, by year of birth: what a sample is held against. Always with its source; what a demonstration made up says so.
CREATE TABLE area_population (
  area_key VARCHAR(60) NOT NULL,
  birth_years VARCHAR(20) NOT NULL,
  people INT NOT NULL,
  source VARCHAR(200) NOT NULL,
  counted_on DATE NOT NULL,
  made_up BOOLEAN NOT NULL,
  CONSTRAINT area_population_pk PRIMARY KEY (area_key, birth_years),
  CONSTRAINT area_population_of_area FOREIGN KEY (area_key) REFERENCES area (area_key),
  CONSTRAINT area_population_sane CHECK (people >= 0)
);

--changeset panel:0940-panel-member
--comment Residents who may be asked. No name, no date of birth. Number and e-mail address are in resident_contact; a postal address is sealed here. Somebody who did not confirm is WAITING and goes after some days; who leaves goes at once.
CREATE TABLE panel_member (
  id BINARY(16) NOT NULL,
  contact_id BINARY(16) NULL,
  postal_address VARBINARY(1000) NULL,
  postal_hash BINARY(32) NULL,
  channel VARCHAR(10) NOT NULL,
  state VARCHAR(10) NOT NULL,
  birth_years VARCHAR(20) NOT NULL,
  wijk VARCHAR(60) NOT NULL,
  buurt VARCHAR(60) NULL,
  language VARCHAR(8) NOT NULL,
  source VARCHAR(20) NOT NULL,
  simulated BOOLEAN NOT NULL,
  made_at DATETIME(3) NOT NULL,
  joined_on DATE NULL,
  seen_on DATE NOT NULL,
  CONSTRAINT panel_member_pk PRIMARY KEY (id),
  CONSTRAINT panel_member_once UNIQUE (contact_id),
  CONSTRAINT panel_member_once_by_letter UNIQUE (postal_hash),
  CONSTRAINT panel_member_contact FOREIGN KEY (contact_id) REFERENCES resident_contact (id),
  CONSTRAINT panel_member_wijk FOREIGN KEY (wijk) REFERENCES area (area_key),
  CONSTRAINT panel_member_buurt FOREIGN KEY (buurt) REFERENCES area (area_key),
  CONSTRAINT panel_member_channel CHECK (
    (channel IN ('SMS', 'EMAIL') AND contact_id IS NOT NULL AND postal_address IS NULL
      AND postal_hash IS NULL)
    OR (channel = 'LETTER' AND contact_id IS NULL AND postal_address IS NOT NULL
      AND postal_hash IS NOT NULL)),
  CONSTRAINT panel_member_state_known
    CHECK (state IN ('WAITING', 'ACTIVE', 'PAUSED', 'STOPPED')),
  CONSTRAINT panel_member_joined CHECK ((state = 'WAITING') = (joined_on IS NULL))
);
CREATE INDEX panel_member_by_stratum ON panel_member (state, wijk, birth_years);

-- Links to confirm with, and to one's own page. Only a keyed hash is stored.
CREATE TABLE panel_link (
  token_hash BINARY(32) NOT NULL,
  member_id BINARY(16) NOT NULL,
  until_at DATETIME(3) NOT NULL,
  CONSTRAINT panel_link_pk PRIMARY KEY (token_hash),
  CONSTRAINT panel_link_of FOREIGN KEY (member_id) REFERENCES panel_member (id) ON DELETE CASCADE
);
CREATE INDEX panel_link_by_age ON panel_link (until_at);

-- How many messages somebody was sent today because a form was filled in with their address.
CREATE TABLE panel_asked (
  contact_id BINARY(16) NOT NULL,
  asked_on DATE NOT NULL,
  times INT NOT NULL,
  CONSTRAINT panel_asked_pk PRIMARY KEY (contact_id, asked_on)
);

-- Who left: when and out of which stratum, never who.
CREATE TABLE panel_departure (
  id BIGINT NOT NULL AUTO_INCREMENT,
  wijk VARCHAR(60) NOT NULL,
  birth_years VARCHAR(20) NOT NULL,
  reason VARCHAR(20) NOT NULL,
  gone_on DATE NOT NULL,
  simulated BOOLEAN NOT NULL,
  CONSTRAINT panel_departure_pk PRIMARY KEY (id),
  CONSTRAINT panel_departure_reason_known CHECK (reason IN ('LEFT', 'STOPPED', 'INACTIVE'))
);
CREATE INDEX panel_departure_by_stratum ON panel_departure (wijk, birth_years);

--changeset panel:0940-panel-draw
--comment Draws, each with the frame it was drawn from: with the seed anybody can repeat it. A frame names numbers and strata; which member a number is, is forgotten when the member leaves and when the poll closes.
CREATE TABLE panel_draw (
  id BINARY(16) NOT NULL,
  poll_id BINARY(16) NOT NULL,
  poll_key VARCHAR(100) NOT NULL,
  state VARCHAR(10) NOT NULL,
  seed VARCHAR(100) NOT NULL,
  size INT NOT NULL,
  minimum INT NOT NULL,
  by_buurt BOOLEAN NOT NULL,
  by_population BOOLEAN NOT NULL,
  simulated BOOLEAN NOT NULL,
  made_by VARCHAR(100) NOT NULL,
  made_at DATETIME(3) NOT NULL,
  closed_at DATETIME(3) NULL,
  CONSTRAINT panel_draw_pk PRIMARY KEY (id),
  CONSTRAINT panel_draw_state_known CHECK (state IN ('DRAWN', 'INVITED', 'STOPPED', 'CLOSED')),
  CONSTRAINT panel_draw_sane CHECK (size BETWEEN 1 AND 100000 AND minimum >= 0)
);
CREATE INDEX panel_draw_of_poll ON panel_draw (poll_id);

CREATE TABLE panel_frame (
  draw_id BINARY(16) NOT NULL,
  number INT NOT NULL,
  wijk VARCHAR(60) NOT NULL,
  buurt VARCHAR(60) NULL,
  birth_years VARCHAR(20) NOT NULL,
  place INT NOT NULL,
  drawn BOOLEAN NOT NULL,
  member_id BINARY(16) NULL,
  CONSTRAINT panel_frame_pk PRIMARY KEY (draw_id, number),
  CONSTRAINT panel_frame_of_draw FOREIGN KEY (draw_id) REFERENCES panel_draw (id),
  CONSTRAINT panel_frame_member FOREIGN KEY (member_id) REFERENCES panel_member (id)
    ON DELETE SET NULL
);
CREATE INDEX panel_frame_drawn ON panel_frame (draw_id, drawn);

-- How many of a stratum the draw gave a place, and when it is over how it went.
CREATE TABLE panel_stratum (
  draw_id BINARY(16) NOT NULL,
  wijk VARCHAR(60) NOT NULL,
  buurt VARCHAR(60) NOT NULL,
  birth_years VARCHAR(20) NOT NULL,
  weight BIGINT NOT NULL,
  available INT NOT NULL,
  taken INT NOT NULL,
  invited INT NULL,
  answered INT NULL,
  dropped INT NULL,
  CONSTRAINT panel_stratum_pk PRIMARY KEY (draw_id, wijk, buurt, birth_years),
  CONSTRAINT panel_stratum_of_draw FOREIGN KEY (draw_id) REFERENCES panel_draw (id),
  CONSTRAINT panel_stratum_over CHECK ((invited IS NULL) = (answered IS NULL))
);

--changeset panel:0940-panel-invitation
--comment One invitation, one code, whatever the channel. The code is sealed, and destroyed with the link to the member when the poll closes: afterwards nobody can tell who took part. One member is invited to one poll once.
CREATE TABLE panel_invitation (
  id BINARY(16) NOT NULL,
  draw_id BINARY(16) NOT NULL,
  poll_id BINARY(16) NOT NULL,
  member_id BINARY(16) NULL,
  frame_number INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  code VARBINARY(100) NULL,
  message_id BINARY(16) NULL,
  reminders INT NOT NULL,
  invited_at DATETIME(3) NOT NULL,
  CONSTRAINT panel_invitation_pk PRIMARY KEY (id),
  CONSTRAINT panel_invitation_once UNIQUE (poll_id, member_id),
  CONSTRAINT panel_invitation_of_frame UNIQUE (draw_id, frame_number),
  CONSTRAINT panel_invitation_frame FOREIGN KEY (draw_id, frame_number)
    REFERENCES panel_frame (draw_id, number),
  CONSTRAINT panel_invitation_member FOREIGN KEY (member_id) REFERENCES panel_member (id)
    ON DELETE SET NULL,
  CONSTRAINT panel_invitation_state_known CHECK (state IN ('INVITED', 'DROPPED')),
  CONSTRAINT panel_invitation_reminders CHECK (reminders BETWEEN 0 AND 2)
);

-- How often a member was invited: the limit per year holds after a poll's invitations are unlinked.
CREATE TABLE panel_invited (
  member_id BINARY(16) NOT NULL,
  draw_id BINARY(16) NOT NULL,
  invited_on DATE NOT NULL,
  CONSTRAINT panel_invited_pk PRIMARY KEY (member_id, draw_id),
  CONSTRAINT panel_invited_member FOREIGN KEY (member_id) REFERENCES panel_member (id)
    ON DELETE CASCADE,
  CONSTRAINT panel_invited_draw FOREIGN KEY (draw_id) REFERENCES panel_draw (id)
);

-- One row: who draws or invites holds it, so that two draws never count the same year twice.
CREATE TABLE panel_turn (
  id INT NOT NULL,
  CONSTRAINT panel_turn_pk PRIMARY KEY (id)
);
INSERT INTO panel_turn (id) VALUES (1);

-- Messages of a draw that left together: the id is that of their batch in the messages.
CREATE TABLE panel_sending (
  id BINARY(16) NOT NULL,
  draw_id BINARY(16) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  code_batch BINARY(16) NULL,
  made_by VARCHAR(100) NOT NULL,
  made_at DATETIME(3) NOT NULL,
  CONSTRAINT panel_sending_pk PRIMARY KEY (id),
  CONSTRAINT panel_sending_of_draw FOREIGN KEY (draw_id) REFERENCES panel_draw (id),
  CONSTRAINT panel_sending_kind_known CHECK (kind IN ('INVITE', 'REMIND'))
);
