-- Who read what about whom, when and why. No foreign keys: the log outlives what it tells about.
CREATE TABLE casework.access_log (
  id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  read_at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  reader            text        NOT NULL,
  unit              text        NOT NULL,
  participant       uuid        NOT NULL,
  case_number       text        NOT NULL,
  information_class text        NOT NULL,
  step              text        NOT NULL,
  ground            text        NOT NULL
);
CREATE INDEX access_log_participant ON casework.access_log (participant, read_at);
CREATE INDEX access_log_reader ON casework.access_log (reader, read_at);

CREATE TRIGGER access_log_only_added BEFORE UPDATE OR DELETE ON casework.access_log
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER access_log_not_emptied BEFORE TRUNCATE ON casework.access_log
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
-- The program owns the table; its right to change rows is taken away as well, where it is no superuser.
REVOKE UPDATE, DELETE, TRUNCATE ON casework.access_log FROM PUBLIC, CURRENT_USER;
