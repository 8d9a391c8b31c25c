-- Somebody was registered whose number another participant has or had: found, and later answered by the participant.
-- Rows of the two participants are never rewritten; JOINED says from when on the later one is the same as the first.
CREATE TABLE casework.possible_duplicate_event (
  id                 bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  possible_duplicate uuid        NOT NULL,
  kind               text        NOT NULL CHECK (kind IN ('FOUND', 'JOINED', 'KEPT_APART')),
  first_participant  uuid        NOT NULL REFERENCES casework.participant,
  later_participant  uuid        NOT NULL REFERENCES casework.participant,
  asked_in           text        NOT NULL REFERENCES casework.case_record,
  written_by         text        NOT NULL,
  written_at         timestamptz NOT NULL,
  CHECK (first_participant <> later_participant)
);
CREATE UNIQUE INDEX possible_duplicate_found_once ON casework.possible_duplicate_event (possible_duplicate)
  WHERE kind = 'FOUND';
CREATE UNIQUE INDEX possible_duplicate_answered_once ON casework.possible_duplicate_event (possible_duplicate)
  WHERE kind <> 'FOUND';
CREATE INDEX possible_duplicate_joined_first ON casework.possible_duplicate_event (first_participant)
  WHERE kind = 'JOINED';
CREATE INDEX possible_duplicate_joined_later ON casework.possible_duplicate_event (later_participant)
  WHERE kind = 'JOINED';
CREATE TRIGGER possible_duplicate_event_only_added BEFORE UPDATE OR DELETE ON casework.possible_duplicate_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER possible_duplicate_event_not_emptied BEFORE TRUNCATE ON casework.possible_duplicate_event
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
