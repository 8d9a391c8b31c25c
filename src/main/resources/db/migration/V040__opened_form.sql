-- Which version of a form each caseworker has open, so that answers to an outdated form are not taken.
CREATE TABLE casework.opened_form (
  task_id         varchar(64) NOT NULL,
  caseworker      varchar(64) NOT NULL,
  form_version    integer     NOT NULL,
  PRIMARY KEY (task_id, caseworker)
);
