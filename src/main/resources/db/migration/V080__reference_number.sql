-- The number under which a unit keeps the case in its own system (diarienummer, aktnummer); the newest row is in force.
-- Encrypted, because some authorities still build such numbers on the personal number.
CREATE TABLE casework.reference_number (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number text        NOT NULL REFERENCES casework.case_record,
  unit        text        NOT NULL,
  value       bytea       NOT NULL,
  value_key   text        NOT NULL,
  written_by  text        NOT NULL,
  written_at  timestamptz NOT NULL
);
CREATE INDEX reference_number_newest ON casework.reference_number (case_number, unit, id DESC);
CREATE TRIGGER reference_number_only_added BEFORE UPDATE OR DELETE ON casework.reference_number
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER reference_number_not_emptied BEFORE TRUNCATE ON casework.reference_number
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
