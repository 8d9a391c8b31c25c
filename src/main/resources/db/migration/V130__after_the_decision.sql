-- What follows a decision. Insert-only: what was told, promised and held stays. Free text lives in the case file.

-- The participant was told, by voice.
CREATE TABLE casework.intake_told (
  id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number   varchar(20) NOT NULL REFERENCES casework.intake_referral,
  outcome       varchar(20) NOT NULL CHECK (outcome IN ('ADMITTED', 'NOT_ADMITTED', 'WAITLISTED', 'MORE_INFORMATION')),
  told_on       date        NOT NULL,
  letter_wanted boolean     NOT NULL,
  told_by       varchar(64) NOT NULL,
  told_at       timestamptz NOT NULL
);
CREATE INDEX intake_told_by_case ON casework.intake_told (case_number);
CREATE INDEX intake_told_by_caseworker ON casework.intake_told (told_by, told_at);

-- Which platform the participant asks to be enrolled in, where the referrer has said.
CREATE TABLE casework.intake_platform (
  case_number varchar(20) PRIMARY KEY REFERENCES casework.intake_referral,
  platform    varchar(64) NOT NULL,
  chosen_by   varchar(64) NOT NULL,
  chosen_at   timestamptz NOT NULL
);
CREATE INDEX intake_platform_by_platform ON casework.intake_platform (platform);

-- Who waits for a place and who has one: the newest event of a case counts, and the order of the ids is the queue.
CREATE TABLE casework.intake_place_event (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number varchar(20) NOT NULL REFERENCES casework.intake_platform,
  platform    varchar(64) NOT NULL,
  kind        varchar(20) NOT NULL CHECK (kind IN ('QUEUED', 'SEATED', 'LEFT')),
  at          timestamptz NOT NULL
);
CREATE INDEX intake_place_event_by_case ON casework.intake_place_event (case_number, id);
CREATE INDEX intake_place_event_by_platform ON casework.intake_place_event (platform, id);

-- The participant was asked again about the wait.
CREATE TABLE casework.intake_wait_confirmation (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number  varchar(20) NOT NULL REFERENCES casework.intake_referral,
  answer       varchar(20) NOT NULL CHECK (answer IN ('STILL_WANTS', 'NO_LONGER', 'CHANGED')),
  asked_on     date        NOT NULL,
  confirmed_by varchar(64) NOT NULL,
  confirmed_at timestamptz NOT NULL
);
CREATE INDEX intake_wait_confirmation_by_case ON casework.intake_wait_confirmation (case_number);
CREATE INDEX intake_wait_confirmation_by_caseworker ON casework.intake_wait_confirmation (confirmed_by, confirmed_at);

-- What became of the recommendation after a no, in the order of the ids.
CREATE TABLE casework.intake_recommendation_event (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number varchar(20) NOT NULL REFERENCES casework.intake_referral,
  kind        varchar(20) NOT NULL CHECK (kind IN ('SENT', 'NAMED', 'TAKEN_UP', 'DECLINED', 'CONTACT_RECORDED')),
  unit        varchar(64),
  caseworker  varchar(64),
  held_on     date,
  by_whom     varchar(64) NOT NULL,
  at          timestamptz NOT NULL,
  CHECK ((kind = 'SENT') = (unit IS NOT NULL)),
  CHECK ((kind = 'NAMED') = (caseworker IS NOT NULL)),
  CHECK ((kind IN ('TAKEN_UP', 'CONTACT_RECORDED')) = (held_on IS NOT NULL))
);
CREATE INDEX intake_recommendation_event_by_case ON casework.intake_recommendation_event (case_number, id);
CREATE INDEX intake_recommendation_event_by_caseworker ON casework.intake_recommendation_event (by_whom, at);

CREATE TRIGGER intake_told_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_told
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_platform_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_platform
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_place_event_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_place_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_wait_confirmation_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_wait_confirmation
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_recommendation_event_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_recommendation_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
