-- Who works with the participant, as events that stay.
CREATE TABLE casework.case_team_event (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number text        NOT NULL REFERENCES casework.case_record,
  caseworker  text        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('JOINED', 'LEFT')),
  written_by  text        NOT NULL,
  written_at  timestamptz NOT NULL
);
CREATE INDEX case_team_event_case ON casework.case_team_event (case_number, caseworker, id DESC);
CREATE TRIGGER case_team_event_only_added BEFORE UPDATE OR DELETE ON casework.case_team_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER case_team_event_not_emptied BEFORE TRUNCATE ON casework.case_team_event
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();

-- A participant may let who takes over read as well, from the day the participant has been told the name.
ALTER TABLE casework.consent_event ADD COLUMN successors boolean NOT NULL DEFAULT false;
ALTER TABLE casework.consent_event DROP CONSTRAINT consent_event_kind_check;
ALTER TABLE casework.consent_event DROP CONSTRAINT consent_event_check1;
ALTER TABLE casework.consent_event ADD CONSTRAINT consent_event_kind_check
  CHECK (kind IN ('RECORDED', 'WITHDRAWN', 'SUCCESSOR_TOLD'));
ALTER TABLE casework.consent_event ADD CONSTRAINT consent_event_withdrawal_is_bare
  CHECK (kind <> 'WITHDRAWN' OR (NOT successors AND num_nonnulls(
    giving_unit, receiving_unit, purpose, information_class, readers, first_day, last_day) = 0));
ALTER TABLE casework.consent_event ADD CONSTRAINT consent_event_successor_is_one
  CHECK (kind <> 'SUCCESSOR_TOLD' OR (cardinality(readers) = 1 AND NOT successors AND num_nonnulls(
    giving_unit, receiving_unit, purpose, information_class, first_day, last_day) = 0) IS TRUE);
DROP INDEX casework.consent_event_once;
CREATE UNIQUE INDEX consent_event_once ON casework.consent_event (consent, kind) WHERE kind <> 'SUCCESSOR_TOLD';
CREATE UNIQUE INDEX consent_event_successor_once ON casework.consent_event (consent, readers)
  WHERE kind = 'SUCCESSOR_TOLD';

-- Whose information was read, so that a unit's head can look after the readings of the unit's own.
ALTER TABLE casework.access_log ADD COLUMN given_by text[] NOT NULL DEFAULT '{}';
CREATE INDEX access_log_given_by ON casework.access_log USING gin (given_by);

-- How the author knew: told by the participant, assessed, or from a certificate.
ALTER TABLE casework.case_entry ADD COLUMN source text NOT NULL DEFAULT 'assessed'
  CHECK (source IN ('participant', 'assessed', 'certificate'));

-- "Stämmer det?": somebody who was shown an entry has asked the participant, and it still holds.
CREATE TABLE casework.case_entry_confirmation (
  id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entry          bigint      NOT NULL REFERENCES casework.case_entry,
  confirmed_by   text        NOT NULL,
  confirmed_unit text        NOT NULL,
  step           text        NOT NULL,
  confirmed_at   timestamptz NOT NULL
);
CREATE INDEX case_entry_confirmation_entry ON casework.case_entry_confirmation (entry);
CREATE TRIGGER case_entry_confirmation_only_added BEFORE UPDATE OR DELETE ON casework.case_entry_confirmation
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER case_entry_confirmation_not_emptied BEFORE TRUNCATE ON casework.case_entry_confirmation
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
