-- What is asked of an intake group, and how the participant came to whoever asks: codes alone. An unnamed question is about
-- somebody who has not consented, so it says sex, age band and target group and points out nobody.
CREATE TABLE casework.intake_request (
  case_number  varchar(20) PRIMARY KEY REFERENCES casework.case_record,
  kind         varchar(20) NOT NULL CHECK (kind IN ('ADMISSION', 'ADVICE', 'INFORMATION')),
  unnamed      boolean     NOT NULL,
  came_by      varchar(20) CHECK (came_by IN ('AGENCY', 'SELF', 'RELATIVE')),
  sex          varchar(20),
  age_band     varchar(20),
  target_group varchar(40),
  asked_by     varchar(64) NOT NULL,
  asked_at     timestamptz NOT NULL,
  CHECK (unnamed OR (kind <> 'INFORMATION' AND sex IS NULL AND age_band IS NULL)),
  CHECK (NOT unnamed OR kind <> 'ADMISSION'),
  CHECK ((unnamed AND kind = 'ADVICE') = (sex IS NOT NULL AND age_band IS NOT NULL AND target_group IS NOT NULL))
);
CREATE INDEX intake_request_by_caseworker ON casework.intake_request (asked_by, asked_at);

-- What has happened on the way to the group and to its advice, in the order of the ids.
CREATE TABLE casework.intake_request_event (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number varchar(20) NOT NULL REFERENCES casework.intake_request,
  kind        varchar(30) NOT NULL CHECK (kind IN ('SENT_BACK', 'SENT_ON', 'SUPPLEMENTED', 'SUPPLEMENT_REMINDED',
    'SUPPLEMENT_LATE', 'ADVICE_REMINDED', 'ADVICE_LATE', 'ADVISER_NAMED', 'ADVISED', 'NOTED', 'RECEIVED')),
  caseworker  varchar(64),
  seat        varchar(64),
  adviser     varchar(64),
  until_day   date,
  at          timestamptz NOT NULL,
  CHECK ((kind = 'NOTED') = (seat IS NOT NULL)),
  CHECK ((kind = 'ADVISER_NAMED') = (adviser IS NOT NULL)),
  CHECK ((kind = 'ADVISER_NAMED') = (until_day IS NOT NULL)),
  CHECK (kind IN ('SUPPLEMENT_LATE', 'SUPPLEMENT_REMINDED', 'ADVICE_LATE', 'ADVICE_REMINDED') OR caseworker IS NOT NULL)
);
CREATE INDEX intake_request_event_by_case ON casework.intake_request_event (case_number, id);
CREATE INDEX intake_request_event_by_caseworker ON casework.intake_request_event (caseworker, at);

-- What is written without naming anybody: encrypted and bound to the case's participant, kind and part. The addressee is
-- the one secrecy unit that reads it; where there is none, everybody reads it who has something to do in the case.
CREATE TABLE casework.unnamed_letter (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number varchar(20) NOT NULL REFERENCES casework.case_record,
  kind        varchar(20) NOT NULL CHECK (kind IN ('REQUEST', 'INFORMATION', 'ADVICE', 'REPLY', 'SENT_BACK')),
  part        varchar(64) NOT NULL,
  text        bytea       NOT NULL,
  text_key    text        NOT NULL,
  writer      varchar(64) NOT NULL,
  writer_unit varchar(64) NOT NULL,
  addressee   varchar(64),
  written_at  timestamptz NOT NULL,
  CHECK ((kind = 'REPLY') = (part <> ''))
);
CREATE INDEX unnamed_letter_newest ON casework.unnamed_letter (case_number, kind, part, id DESC);

CREATE TRIGGER intake_request_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_request
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER intake_request_event_is_insert_only BEFORE UPDATE OR DELETE ON casework.intake_request_event
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
CREATE TRIGGER unnamed_letter_is_insert_only BEFORE UPDATE OR DELETE ON casework.unnamed_letter
  FOR EACH ROW EXECUTE FUNCTION casework.refuse_rewriting();
