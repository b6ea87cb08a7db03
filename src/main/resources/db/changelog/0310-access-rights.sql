--liquibase formatted sql

--changeset access:0310-area-of-a-role
--comment A role can be limited to an area; an empty area is no limit.
ALTER TABLE staff_account_role ADD COLUMN area_key VARCHAR(60) NOT NULL DEFAULT '';
ALTER TABLE staff_account_role DROP PRIMARY KEY, ADD PRIMARY KEY (account_id, role, area_key);
ALTER TABLE staff_account_role ADD CONSTRAINT staff_account_role_known CHECK (role IN
  ('EDITOR', 'ANALYST', 'ADMIN', 'MODERATOR', 'RESIDENT_REPRESENTATIVE', 'TREASURER',
   'WIJKPLATFORM', 'PRIVACY_OFFICER'));
ALTER TABLE staff_account_role ADD CONSTRAINT staff_account_role_whole CHECK
  (role NOT IN ('ADMIN', 'PRIVACY_OFFICER') OR area_key = '');
