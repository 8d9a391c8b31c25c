-- What a caseworker has written in a form without completing it. The row goes with the engine's task, however that ends.
CREATE TABLE casework.task_draft (
  task_id    varchar(64) PRIMARY KEY REFERENCES ACT_RU_TASK (ID_) ON DELETE CASCADE,
  assignee   varchar(64) NOT NULL,
  answers    bytea       NOT NULL,
  key_id     text        NOT NULL,
  saved_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX task_draft_saved_at ON casework.task_draft (saved_at);
