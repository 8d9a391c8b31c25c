-- What participants have allowed and taken back, as events that stay. One consent opens one information class, from one
-- giving to one receiving secrecy unit, for one purpose, to named readers, through whole Swedish days.
CREATE TABLE casework.consent_event (
  id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consent           uuid        NOT NULL,
  kind              text        NOT NULL CHECK (kind IN ('RECORDED', 'WITHDRAWN')),
  case_number       text        NOT NULL REFERENCES casework.case_record,
  giving_unit       text,
  receiving_unit    text,
  purpose           text,
  information_class text,
  readers           text[],
  first_day         date,
  last_day          date,
  written_by        text        NOT NULL,
  written_at        timestamptz NOT NULL,
  CHECK (kind <> 'RECORDED' OR (giving_unit <> receiving_unit AND purpose IS NOT NULL
    AND information_class IS NOT NULL AND cardinality(readers) > 0 AND first_day <= last_day) IS TRUE),
  CHECK (kind <> 'WITHDRAWN' OR num_nonnulls(
    giving_unit, receiving_unit, purpose, information_class, readers, first_day, last_day) = 0)
);
CREATE UNIQUE INDEX consent_event_once ON casework.consent_event (consent, kind);
CREATE INDEX consent_event_case ON casework.consent_event (case_number, receiving_unit, information_class)
  WHERE kind = 'RECORDED';
CREATE TRIGGER consent_event_only_added BEFORE UPDATE OR DELETE ON casework.consent_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER consent_event_not_emptied BEFORE TRUNCATE ON casework.consent_event
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
