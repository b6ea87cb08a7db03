--liquibase formatted sql

--changeset participation:0340-location-code
--comment The code with which a pseudonymous answer was sent, masked under the location key and the receipt: only whoever shows the receipt can read it, to make the code fresh again when the answer is withdrawn. Destroyed at closing with the row.
ALTER TABLE poll_response_location ADD COLUMN code_masked VARBINARY(16) NULL;
