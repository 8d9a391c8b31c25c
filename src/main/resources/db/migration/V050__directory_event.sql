-- The directory as events that stay: each holds what one person, one intake group, one absence or the structure is after a
-- change. The revisions follow each other without gaps, so that two nodes cannot both write the same next one.
CREATE TABLE casework.directory_event (
  revision   bigint      PRIMARY KEY CHECK (revision > 0),
  kind       text        NOT NULL CHECK (kind IN ('STRUCTURE', 'CASEWORKER', 'INTAKE_GROUP', 'ABSENCE')),
  subject    text        NOT NULL,
  state      jsonb       NOT NULL,
  written_by text        NOT NULL,
  written_at timestamptz NOT NULL
);
CREATE INDEX directory_event_subject ON casework.directory_event (kind, subject, revision DESC);
CREATE TRIGGER directory_event_only_added BEFORE UPDATE OR DELETE ON casework.directory_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER directory_event_not_emptied BEFORE TRUNCATE ON casework.directory_event
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
