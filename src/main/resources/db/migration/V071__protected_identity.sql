-- What a protected participant is called by those who may not know the name. Random; says nothing about the person.
CREATE TABLE casework.participant_alias (
  participant uuid        PRIMARY KEY REFERENCES casework.participant,
  alias       text        NOT NULL UNIQUE CHECK (alias ~ '^[A-Z0-9]{4}$'),
  given_at    timestamptz NOT NULL
);
CREATE TRIGGER participant_alias_only_added BEFORE UPDATE OR DELETE ON casework.participant_alias
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER participant_alias_not_emptied BEFORE TRUNCATE ON casework.participant_alias
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();

-- Each change of the protection is the whole state from then on: the level, and who may know besides the responsible.
CREATE TABLE casework.participant_protection_event (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  participant uuid        NOT NULL REFERENCES casework.participant,
  level       text        NOT NULL CHECK (level IN
    ('NONE', 'CONFIDENTIALITY_MARKING', 'PROTECTED_REGISTRATION', 'FABRICATED_IDENTITY')),
  named       text[]      NOT NULL,
  written_by  text        NOT NULL,
  written_at  timestamptz NOT NULL
);
CREATE INDEX participant_protection_newest ON casework.participant_protection_event (participant, id DESC);
CREATE TRIGGER participant_protection_event_only_added BEFORE UPDATE OR DELETE ON casework.participant_protection_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER participant_protection_event_not_emptied BEFORE TRUNCATE ON casework.participant_protection_event
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();
