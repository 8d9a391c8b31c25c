-- The group may be asked again about the same case, after it has got the information it wanted. Each time is a round with
-- its own positions, votes and decision. The tables keep every round; under the old names stands the present one.
CREATE TABLE casework.intake_supplement (
  case_number     varchar(20) NOT NULL REFERENCES casework.intake_referral,
  after_round     integer     NOT NULL CHECK (after_round > 0),
  supplemented_by varchar(64) NOT NULL,
  supplemented_at timestamptz NOT NULL,
  PRIMARY KEY (case_number, after_round)
);
CREATE INDEX intake_supplement_by_caseworker ON casework.intake_supplement (supplemented_by, supplemented_at);
CREATE TRIGGER intake_supplement_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_supplement
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();

CREATE FUNCTION casework.intake_round(the_case varchar) RETURNS integer LANGUAGE sql STABLE AS
  'SELECT 1 + count(*)::integer FROM casework.intake_supplement WHERE case_number = the_case';

CREATE FUNCTION casework.count_intake_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.round := casework.intake_round(NEW.case_number);
  RETURN NEW;
END $$;

ALTER TABLE casework.intake_position RENAME TO intake_position_of_round;
ALTER TABLE casework.intake_vote RENAME TO intake_vote_of_round;
ALTER TABLE casework.intake_postponement RENAME TO intake_postponement_of_round;
ALTER TABLE casework.intake_ask_event RENAME TO intake_ask_event_of_round;
ALTER TABLE casework.intake_decision RENAME TO intake_decision_of_round;
ALTER TABLE casework.intake_decision_part RENAME TO intake_decision_part_of_round;

ALTER TABLE casework.intake_position_of_round ADD COLUMN round integer NOT NULL DEFAULT 1;
ALTER TABLE casework.intake_vote_of_round ADD COLUMN round integer NOT NULL DEFAULT 1;
ALTER TABLE casework.intake_postponement_of_round ADD COLUMN round integer NOT NULL DEFAULT 1;
ALTER TABLE casework.intake_ask_event_of_round ADD COLUMN round integer NOT NULL DEFAULT 1;
ALTER TABLE casework.intake_decision_of_round ADD COLUMN round integer NOT NULL DEFAULT 1;
ALTER TABLE casework.intake_decision_part_of_round ADD COLUMN round integer NOT NULL DEFAULT 1;

ALTER TABLE casework.intake_position_of_round
  DROP CONSTRAINT intake_position_pkey, ADD PRIMARY KEY (case_number, round, seat);
ALTER TABLE casework.intake_vote_of_round
  DROP CONSTRAINT intake_vote_pkey, ADD PRIMARY KEY (case_number, round, seat);
ALTER TABLE casework.intake_postponement_of_round
  DROP CONSTRAINT intake_postponement_pkey, ADD PRIMARY KEY (case_number, round, number);
-- What hung on the one decision of a case hangs on that of its round, or, where it is from before there were rounds, on the case.
ALTER TABLE casework.intake_decision_received DROP CONSTRAINT intake_decision_received_case_number_fkey,
  ADD FOREIGN KEY (case_number) REFERENCES casework.intake_referral;
ALTER TABLE casework.intake_decision_part_of_round DROP CONSTRAINT intake_decision_part_case_number_fkey;
ALTER TABLE casework.intake_decision_of_round
  DROP CONSTRAINT intake_decision_pkey, ADD PRIMARY KEY (case_number, round);
ALTER TABLE casework.intake_decision_part_of_round
  DROP CONSTRAINT intake_decision_part_pkey, ADD PRIMARY KEY (case_number, round, seat),
  ADD FOREIGN KEY (case_number, round) REFERENCES casework.intake_decision_of_round;

CREATE TRIGGER intake_position_has_a_round BEFORE INSERT ON casework.intake_position_of_round
  FOR EACH ROW EXECUTE FUNCTION casework.count_intake_round();
CREATE TRIGGER intake_vote_has_a_round BEFORE INSERT ON casework.intake_vote_of_round
  FOR EACH ROW EXECUTE FUNCTION casework.count_intake_round();
CREATE TRIGGER intake_postponement_has_a_round BEFORE INSERT ON casework.intake_postponement_of_round
  FOR EACH ROW EXECUTE FUNCTION casework.count_intake_round();
CREATE TRIGGER intake_ask_event_has_a_round BEFORE INSERT ON casework.intake_ask_event_of_round
  FOR EACH ROW EXECUTE FUNCTION casework.count_intake_round();
CREATE TRIGGER intake_decision_has_a_round BEFORE INSERT ON casework.intake_decision_of_round
  FOR EACH ROW EXECUTE FUNCTION casework.count_intake_round();
CREATE TRIGGER intake_decision_part_has_a_round BEFORE INSERT ON casework.intake_decision_part_of_round
  FOR EACH ROW EXECUTE FUNCTION casework.count_intake_round();

CREATE VIEW casework.intake_position AS SELECT case_number, seat, position, given_by, given_at
  FROM casework.intake_position_of_round WHERE round = casework.intake_round(case_number);
CREATE VIEW casework.intake_vote AS SELECT case_number, seat, vote, recorded_by, recorded_at
  FROM casework.intake_vote_of_round WHERE round = casework.intake_round(case_number);
CREATE VIEW casework.intake_postponement AS SELECT case_number, number, next_meeting, at
  FROM casework.intake_postponement_of_round WHERE round = casework.intake_round(case_number);
CREATE VIEW casework.intake_ask_event AS SELECT id, case_number, seat, kind, caseworker, as_whom, ground, until_day, at
  FROM casework.intake_ask_event_of_round WHERE round = casework.intake_round(case_number);
CREATE VIEW casework.intake_decision AS SELECT case_number, outcome, decided_by, decided_at, agreement, presented_by,
    casting_vote, receiving_unit, received_outside
  FROM casework.intake_decision_of_round WHERE round = casework.intake_round(case_number);
CREATE VIEW casework.intake_decision_part AS SELECT case_number, seat, caseworker, opinion, dissents
  FROM casework.intake_decision_part_of_round WHERE round = casework.intake_round(case_number);
