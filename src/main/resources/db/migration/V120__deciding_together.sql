-- What happened while the parties were asked for their positions: who was asked as what, who was passed over and why.
-- Insert-only; in the order of their ids.
CREATE TABLE casework.intake_ask_event (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number varchar(20) NOT NULL REFERENCES casework.intake_referral,
  seat        varchar(64) NOT NULL,
  kind        varchar(20) NOT NULL CHECK (kind IN
    ('ASKED', 'ABSENT', 'REMINDED', 'DISQUALIFIED', 'NOBODY_LEFT', 'ASK_AGAIN', 'NO_ANSWER')),
  caseworker  varchar(64),
  as_whom     varchar(20) CHECK (as_whom IN ('REPRESENTATIVE', 'DEPUTY', 'UNIT_HEAD')),
  ground      varchar(40),
  until_day   date,
  at          timestamptz NOT NULL,
  CHECK ((kind = 'ASKED') = (as_whom IS NOT NULL)),
  CHECK ((kind = 'DISQUALIFIED') = (ground IS NOT NULL)),
  CHECK (kind NOT IN ('ASKED', 'ABSENT', 'REMINDED', 'DISQUALIFIED', 'NO_ANSWER') OR caseworker IS NOT NULL)
);
CREATE INDEX intake_ask_event_by_case ON casework.intake_ask_event (case_number, seat, id);
CREATE INDEX intake_ask_event_by_caseworker ON casework.intake_ask_event (caseworker, at);

-- The group could not decide, and the parties that were missing were asked again.
CREATE TABLE casework.intake_postponement (
  case_number  varchar(20) NOT NULL REFERENCES casework.intake_referral,
  number       integer     NOT NULL CHECK (number > 0),
  next_meeting date,
  at           timestamptz NOT NULL,
  PRIMARY KEY (case_number, number)
);

-- How each party voted where the parties did not agree (förvaltningslagen 2017:900 29 §).
CREATE TABLE casework.intake_vote (
  case_number varchar(20) NOT NULL REFERENCES casework.intake_referral,
  seat        varchar(64) NOT NULL,
  vote        varchar(20) NOT NULL CHECK (vote IN ('FOR', 'AGAINST')),
  recorded_by varchar(64) NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (case_number, seat)
);

-- The decision as förvaltningslagen 31 § wants it; the grounds (32 §) lie encrypted in the case file.
ALTER TABLE casework.intake_decision DROP CONSTRAINT intake_decision_outcome_check;
ALTER TABLE casework.intake_decision
  ADD CONSTRAINT intake_decision_outcome_check
    CHECK (outcome IN ('ADMITTED', 'NOT_ADMITTED', 'WAITLISTED', 'MORE_INFORMATION')),
  ADD COLUMN agreement varchar(20) CHECK (agreement IN ('UNANIMOUS', 'VOTE')),
  ADD COLUMN presented_by varchar(64),
  ADD COLUMN casting_vote boolean,
  ADD COLUMN receiving_unit varchar(64),
  ADD COLUMN received_outside boolean;
-- Decisions from before have no receiver; every later no has one.
ALTER TABLE casework.intake_decision ADD CONSTRAINT every_no_has_a_receiver
  CHECK (outcome <> 'NOT_ADMITTED' OR receiving_unit IS NOT NULL OR received_outside IS TRUE) NOT VALID;

-- Who took part in the decision for which party, and who differed (förvaltningslagen 30-31 §§).
CREATE TABLE casework.intake_decision_part (
  case_number varchar(20) NOT NULL REFERENCES casework.intake_decision,
  seat        varchar(64) NOT NULL,
  caseworker  varchar(64) NOT NULL,
  opinion     varchar(20) NOT NULL CHECK (opinion IN ('FOR', 'AGAINST')),
  dissents    boolean     NOT NULL,
  PRIMARY KEY (case_number, seat)
);

CREATE TRIGGER intake_ask_event_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_ask_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_postponement_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_postponement
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_vote_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_vote
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_decision_part_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_decision_part
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
