-- For tables whose rows are only ever added.
CREATE FUNCTION casework.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of %.% are only added, never changed or removed', TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

-- Which keys have been used, each with a probe that only the true key can answer: a lost or foreign key is noticed at
-- start and not at the first reading.
CREATE TABLE casework.encryption_key (
  purpose       text        NOT NULL CHECK (purpose IN ('encryption', 'index')),
  key_id        text        NOT NULL,
  probe         bytea       NOT NULL,
  first_used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (purpose, key_id)
);
CREATE TRIGGER encryption_key_only_added BEFORE UPDATE OR DELETE ON casework.encryption_key
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER encryption_key_not_emptied BEFORE TRUNCATE ON casework.encryption_key
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
