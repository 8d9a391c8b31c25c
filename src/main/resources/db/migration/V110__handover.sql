-- Who gave all their work to whom, and who decided it.
CREATE TABLE casework.handover_event (
  id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_caseworker text        NOT NULL,
  to_caseworker   text        NOT NULL CHECK (to_caseworker <> from_caseworker),
  decided_by      text        NOT NULL,
  decided_at      timestamptz NOT NULL
);
CREATE TRIGGER handover_event_only_added BEFORE UPDATE OR DELETE ON casework.handover_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER handover_event_not_emptied BEFORE TRUNCATE ON casework.handover_event
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
