-- What is written about a participant in an emergency request: the request itself, the harm assessment, the disclosed items.
-- Encrypted and bound to participant, request and kind. Read by the writer's own secrecy unit, and until the time that was
-- set by the one person it was given to.
CREATE TABLE casework.emergency_letter (
  id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request           uuid        NOT NULL,
  kind              text        NOT NULL CHECK (kind IN ('REQUEST', 'DISCLOSURE', 'REFUSAL', 'ASSESSMENT', 'NOT_TOLD')),
  case_number       text        NOT NULL REFERENCES casework.case_record,
  participant       uuid        NOT NULL REFERENCES casework.participant,
  information_class text        NOT NULL,
  texts             bytea       NOT NULL,
  texts_key         text        NOT NULL,
  writer            text        NOT NULL,
  writer_unit       text        NOT NULL,
  addressee         text,
  readable_until    timestamptz,
  written_at        timestamptz NOT NULL,
  CHECK (kind <> 'DISCLOSURE' OR (addressee IS NOT NULL AND readable_until > written_at) IS TRUE)
);
CREATE UNIQUE INDEX emergency_letter_once ON casework.emergency_letter (request, kind) WHERE kind <> 'NOT_TOLD';
CREATE INDEX emergency_letter_newest ON casework.emergency_letter (request, kind, id DESC);
CREATE INDEX emergency_letter_case ON casework.emergency_letter (case_number, id);
CREATE TRIGGER emergency_letter_only_added BEFORE UPDATE OR DELETE ON casework.emergency_letter
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER emergency_letter_not_emptied BEFORE TRUNCATE ON casework.emergency_letter
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
REVOKE UPDATE, DELETE, TRUNCATE ON casework.emergency_letter FROM PUBLIC, CURRENT_USER;
