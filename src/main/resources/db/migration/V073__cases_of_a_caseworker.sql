-- A search begins with the cases in which a caseworker has something to do.
CREATE INDEX case_team_event_caseworker ON casework.case_team_event (caseworker, case_number);
