-- Somebody without a number has a birth year and a sex that somebody was asked for; where there is a number it tells both.
ALTER TABLE casework.participant_identity
  ALTER COLUMN number DROP NOT NULL,
  ALTER COLUMN number_key DROP NOT NULL,
  ALTER COLUMN number_index DROP NOT NULL,
  ALTER COLUMN number_index_key DROP NOT NULL,
  ADD COLUMN number_certainty text CHECK (number_certainty IN ('PROVEN', 'PROBABLE', 'UNCERTAIN')),
  ADD COLUMN birth_year bytea,
  ADD COLUMN birth_year_key text,
  ADD COLUMN sex bytea,
  ADD COLUMN sex_key text,
  ADD COLUMN end_reason text CHECK (end_reason IN ('REPLACED', 'CONCEALED')),
  ADD COLUMN possible_duplicate_of uuid REFERENCES casework.participant,
  ADD CHECK (num_nulls(number, number_key, number_index, number_index_key) IN (0, 4)),
  ADD CHECK (num_nulls(birth_year, birth_year_key, sex, sex_key) IN (0, 4)),
  ADD CHECK ((number IS NULL) = (birth_year IS NOT NULL)),
  ADD CHECK (number IS NOT NULL OR num_nonnulls(number_certainty, possible_duplicate_of) = 0),
  ADD CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
  ADD CHECK (possible_duplicate_of <> participant);

-- Registered before possible duplicates were marked: whoever has the number first is taken as the one known before.
UPDATE casework.participant_identity later SET possible_duplicate_of = first.participant
FROM (SELECT DISTINCT ON (number_index) number_index, participant FROM casework.participant_identity
      ORDER BY number_index, id) first
WHERE later.number_index = first.number_index AND later.participant <> first.participant;

-- Nobody exists twice without a mark. The program takes a lock on the number first; this is what holds if it does not.
CREATE UNIQUE INDEX participant_identity_number_once ON casework.participant_identity (number_index)
  WHERE ended_at IS NULL AND possible_duplicate_of IS NULL;

CREATE FUNCTION casework.identity_only_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
     OR to_jsonb(NEW) - 'ended_at' - 'end_reason' <> to_jsonb(OLD) - 'ended_at' - 'end_reason' THEN
    RAISE EXCEPTION 'an identity is recorded and ended, never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER participant_identity_only_ended BEFORE UPDATE OR DELETE ON casework.participant_identity
  FOR EACH ROW EXECUTE FUNCTION casework.identity_only_ended();
CREATE TRIGGER participant_identity_not_emptied BEFORE TRUNCATE ON casework.participant_identity
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();

-- Each word of a name as a keyed hash, so that a name can be searched for by whole words without being readable.
CREATE TABLE casework.participant_name_word (
  identity       bigint NOT NULL REFERENCES casework.participant_identity,
  word_index     bytea  NOT NULL,
  word_index_key text   NOT NULL,
  PRIMARY KEY (identity, word_index)
);
CREATE INDEX participant_name_word_word ON casework.participant_name_word (word_index, identity);
CREATE TRIGGER participant_name_word_only_added BEFORE UPDATE OR DELETE ON casework.participant_name_word
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER participant_name_word_not_emptied BEFORE TRUNCATE ON casework.participant_name_word
  FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_rewriting();

-- What a person may be found by, now or earlier. Fabricated personal data conceal everything that was known before them.
CREATE VIEW casework.findable_identity AS
SELECT id, participant, number_index, possible_duplicate_of FROM casework.participant_identity found
WHERE NOT EXISTS (SELECT FROM casework.participant_identity concealed
  WHERE concealed.participant = found.participant AND concealed.end_reason = 'CONCEALED' AND concealed.id >= found.id);
