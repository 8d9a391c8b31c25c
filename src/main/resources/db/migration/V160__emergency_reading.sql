-- Which letter of an emergency request was read: a request is logged with the class of what it is about, and that alone
-- does not say that it was an emergency request.
ALTER TABLE casework.access_log ADD COLUMN emergency_letter text
  CHECK (emergency_letter IN ('REQUEST', 'DISCLOSURE', 'REFUSAL', 'ASSESSMENT', 'NOT_TOLD'));
-- How a request ended is not for those who see the engine's values. Its gateways are passed, so nothing asks for them again.
DELETE FROM act_ru_variable
WHERE name_ IN ('emergencyOutcome', 'tellParticipant', 'participantTold')
  AND proc_def_id_ IN (SELECT id_ FROM act_re_procdef WHERE key_ IN ('emergency-request', 'emergency-answer'));
