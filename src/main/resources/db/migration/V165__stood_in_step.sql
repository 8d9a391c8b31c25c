-- The open steps that a substitute has while a colleague is absent. Rows of steps that are done or back are of no use.
CREATE TABLE casework.stood_in_step (
  task       text        PRIMARY KEY,
  absent     text        NOT NULL,
  substitute text        NOT NULL CHECK (substitute <> absent),
  since      timestamptz NOT NULL
);
CREATE INDEX stood_in_step_absent ON casework.stood_in_step (absent);
CREATE INDEX stood_in_step_substitute ON casework.stood_in_step (substitute);

-- Whose each open step is: who has it, unless a substitute has it for somebody.
CREATE VIEW casework.step_in_hand AS
SELECT open.task, open.case_number, open.caseworker AS assignee, coalesce(stood_in.absent, open.caseworker) AS caseworker
FROM casework.open_task open
LEFT JOIN casework.stood_in_step stood_in ON stood_in.task = open.task AND stood_in.substitute = open.caseworker;
