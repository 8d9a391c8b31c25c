-- What happened to each emergency request, as events that stay. No text about anybody stands here.
CREATE TABLE casework.emergency_request_event (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request     uuid        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('BEGUN', 'CANCELLED', 'ABANDONED', 'SENT', 'ASKED', 'TAKEN_OVER',
    'NOBODY_LEFT', 'WITHDRAWN', 'ANSWERED', 'READ', 'TOLD', 'NOT_TOLD')),
  case_number text        NOT NULL REFERENCES casework.case_record,
  caseworker  text,
  unit        text,
  authority   text,
  code        text,
  day         date,
  happened_at timestamptz NOT NULL,
  CHECK (kind IN ('ABANDONED', 'NOBODY_LEFT') OR (caseworker IS NOT NULL AND unit IS NOT NULL)),
  CHECK (kind <> 'SENT' OR (authority IS NOT NULL AND authority <> unit AND code IS NOT NULL)),
  CHECK (kind <> 'ANSWERED' OR code IN ('DISCLOSED', 'REFUSED', 'NO_INFORMATION')),
  CHECK (kind NOT IN ('TOLD', 'NOT_TOLD') OR day IS NOT NULL)
);
CREATE UNIQUE INDEX emergency_request_event_once ON casework.emergency_request_event (request, kind)
  WHERE kind NOT IN ('ASKED', 'TAKEN_OVER', 'NOT_TOLD');
CREATE UNIQUE INDEX emergency_request_event_asked_once ON casework.emergency_request_event (request, caseworker)
  WHERE kind = 'ASKED';
CREATE INDEX emergency_request_event_case ON casework.emergency_request_event (case_number, id);
CREATE INDEX emergency_request_event_by_caseworker ON casework.emergency_request_event (caseworker, happened_at);
CREATE TRIGGER emergency_request_event_only_added BEFORE UPDATE OR DELETE ON casework.emergency_request_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER emergency_request_event_not_emptied BEFORE TRUNCATE ON casework.emergency_request_event
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
REVOKE UPDATE, DELETE, TRUNCATE ON casework.emergency_request_event FROM PUBLIC, CURRENT_USER;
