-- A search begins with the cases in which a caseworker has something to do.
CREATE INDEX case_team_event_caseworker ON casework.case_team_event (caseworker, case_number);
CREATE INDEX participant_identity_participant ON casework.participant_identity (participant);
CREATE INDEX participant_identity_concealed ON casework.participant_identity (participant)
  WHERE end_reason = 'CONCEALED';
