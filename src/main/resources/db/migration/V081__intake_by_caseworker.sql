-- What somebody has done lately is looked up by who did it.
CREATE INDEX intake_referral_by_caseworker ON casework.intake_referral (registered_by, registered_at);
CREATE INDEX intake_position_by_caseworker ON casework.intake_position (given_by, given_at);
CREATE INDEX intake_decision_by_caseworker ON casework.intake_decision (decided_by, decided_at);
CREATE INDEX intake_decision_received_by_caseworker ON casework.intake_decision_received (received_by, received_at);
CREATE INDEX responsibility_since_by_caseworker ON casework.responsibility (caseworker, since);
