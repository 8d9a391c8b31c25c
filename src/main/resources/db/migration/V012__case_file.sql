CREATE TABLE casework.participant (
  id         uuid        PRIMARY KEY,
  created_at timestamptz NOT NULL
);

-- A participant can have several identities over time: a samordningsnummer becomes a personnummer. What says who it is
-- is encrypted and bound to the participant; the index is a keyed hash of the twelve digits.
CREATE TABLE casework.participant_identity (
  id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  participant      uuid        NOT NULL REFERENCES casework.participant,
  given_by         text        NOT NULL,
  name             bytea       NOT NULL,
  name_key         text        NOT NULL,
  number           bytea       NOT NULL,
  number_key       text        NOT NULL,
  number_index     bytea       NOT NULL,
  number_index_key text        NOT NULL,
  recorded_at      timestamptz NOT NULL,
  ended_at         timestamptz CHECK (ended_at >= recorded_at)
);
CREATE UNIQUE INDEX participant_identity_one_now ON casework.participant_identity (participant) WHERE ended_at IS NULL;
CREATE INDEX participant_identity_number ON casework.participant_identity (number_index);

CREATE TABLE casework.case_record (
  case_number    text        PRIMARY KEY CHECK (case_number ~ '^GI-[0-9]{4}-[0-9]{5,9}$'),
  participant    uuid        NOT NULL REFERENCES casework.participant,
  municipality   text        NOT NULL,
  referrer       text        NOT NULL,
  referring_unit text        NOT NULL,
  opened_at      timestamptz NOT NULL,
  closed_at      timestamptz CHECK (closed_at >= opened_at),
  close_reason   text,
  CHECK ((closed_at IS NULL) = (close_reason IS NULL))
);
CREATE INDEX case_record_participant ON casework.case_record (participant);

CREATE TABLE casework.responsibility (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number text        NOT NULL REFERENCES casework.case_record,
  caseworker  text        NOT NULL,
  since       timestamptz NOT NULL,
  until       timestamptz CHECK (until >= since)
);
-- At most one responsible caseworker now; the constraint trigger below sees to at least one.
CREATE UNIQUE INDEX responsibility_one_now ON casework.responsibility (case_number) WHERE until IS NULL;
CREATE INDEX responsibility_caseworker ON casework.responsibility (caseworker) WHERE until IS NULL;

CREATE FUNCTION casework.responsibility_only_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.until IS NOT NULL OR NEW.until IS NULL
     OR (NEW.id, NEW.case_number, NEW.caseworker, NEW.since) IS DISTINCT FROM
        (OLD.id, OLD.case_number, OLD.caseworker, OLD.since) THEN
    RAISE EXCEPTION 'a responsibility is begun and ended, never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER responsibility_only_ended BEFORE UPDATE OR DELETE ON casework.responsibility
  FOR EACH ROW EXECUTE FUNCTION casework.responsibility_only_ended();
CREATE TRIGGER responsibility_not_emptied BEFORE TRUNCATE ON casework.responsibility
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();

-- Judged at commit: an open case has somebody responsible, a closed one nobody. The lock on the case makes two
-- transactions that change it at the same time judge one after the other.
CREATE FUNCTION casework.check_responsibility() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_open boolean;
  is_owned boolean;
BEGIN
  SELECT closed_at IS NULL INTO is_open FROM casework.case_record
    WHERE case_number = NEW.case_number FOR NO KEY UPDATE;
  SELECT EXISTS (SELECT FROM casework.responsibility WHERE case_number = NEW.case_number AND until IS NULL)
    INTO is_owned;
  IF is_open <> is_owned THEN
    RAISE EXCEPTION 'case % would have % responsible caseworker', NEW.case_number,
      CASE WHEN is_open THEN 'no' ELSE 'after its end a' END
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER case_has_one_responsible AFTER INSERT OR UPDATE ON casework.case_record
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION casework.check_responsibility();
CREATE CONSTRAINT TRIGGER responsibility_fits_case AFTER INSERT OR UPDATE ON casework.responsibility
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION casework.check_responsibility();

-- A sequence and not a counter row: a row would be locked until the opening of the case commits and queue all others.
-- Numbers of openings that were undone are lost, which is allowed; no number is given twice.
CREATE FUNCTION casework.next_case_number(of_year integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  sequence_name text := 'case_number_' || of_year;
BEGIN
  IF to_regclass('casework.' || sequence_name) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext('casework.case_number'), of_year);
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS casework.%I', sequence_name);
  END IF;
  RETURN nextval('casework.' || sequence_name);
END $$;

-- What is written in a case, one row for each answer. The value is encrypted and bound to participant, class and question.
CREATE TABLE casework.case_entry (
  id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number       text        NOT NULL REFERENCES casework.case_record,
  participant       uuid        NOT NULL REFERENCES casework.participant,
  information_class text        NOT NULL,
  question          text        NOT NULL,
  value             bytea       NOT NULL,
  value_key         text        NOT NULL,
  author            text        NOT NULL,
  author_unit       text        NOT NULL,
  step              text        NOT NULL,
  written_at        timestamptz NOT NULL
);
CREATE INDEX case_entry_newest ON casework.case_entry (case_number, information_class, question, id DESC);
CREATE TRIGGER case_entry_only_added BEFORE UPDATE OR DELETE ON casework.case_entry
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER case_entry_not_emptied BEFORE TRUNCATE ON casework.case_entry
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
