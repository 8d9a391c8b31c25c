-- The intake group's work. Insert-only: what was said and decided stays. Free text lives in the case file.
CREATE TABLE casework.intake_referral (
  case_number   varchar(20) PRIMARY KEY,
  target_group  varchar(40) NOT NULL,
  consent_form  varchar(20) NOT NULL,
  registered_by varchar(64) NOT NULL,
  registered_at timestamptz NOT NULL
);

CREATE TABLE casework.intake_position (
  case_number varchar(20) NOT NULL REFERENCES casework.intake_referral,
  seat        varchar(64) NOT NULL,
  position    varchar(20) NOT NULL CHECK (position IN ('FOR', 'AGAINST')),
  given_by    varchar(64) NOT NULL,
  given_at    timestamptz NOT NULL,
  PRIMARY KEY (case_number, seat)
);

CREATE TABLE casework.intake_decision (
  case_number varchar(20) PRIMARY KEY REFERENCES casework.intake_referral,
  outcome     varchar(20) NOT NULL CHECK (outcome IN ('ADMITTED', 'NOT_ADMITTED')),
  decided_by  varchar(64) NOT NULL,
  decided_at  timestamptz NOT NULL
);

CREATE TABLE casework.intake_decision_received (
  case_number varchar(20) PRIMARY KEY REFERENCES casework.intake_decision,
  told_on     date        NOT NULL,
  received_by varchar(64) NOT NULL,
  received_at timestamptz NOT NULL
);

CREATE TRIGGER intake_referral_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_referral
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_position_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_position
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_decision_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_decision
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_decision_received_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_decision_received
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
