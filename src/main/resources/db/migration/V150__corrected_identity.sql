-- A number that was wrong was never the participant's: nobody is found by it and nobody is taken for the same person.
ALTER TABLE casework.participant_identity DROP CONSTRAINT participant_identity_end_reason_check;
ALTER TABLE casework.participant_identity ADD CONSTRAINT participant_identity_end_reason_check
  CHECK (end_reason IN ('REPLACED', 'CORRECTED', 'CONCEALED'));

CREATE OR REPLACE VIEW casework.findable_identity AS
SELECT id, participant, number_index, possible_duplicate_of FROM casework.participant_identity found
WHERE end_reason IS DISTINCT FROM 'CORRECTED'
  AND NOT EXISTS (SELECT FROM casework.participant_identity concealed
    WHERE concealed.participant = found.participant AND concealed.end_reason = 'CONCEALED' AND concealed.id >= found.id);
