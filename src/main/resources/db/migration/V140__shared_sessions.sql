-- The sessions of signed-in caseworkers, shared by all nodes. As Spring Session has them for PostgreSQL; the name is the one
-- that the identity provider signs, which may be 255 characters long.
CREATE TABLE casework.spring_session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL,
  creation_time         bigint   NOT NULL,
  last_access_time      bigint   NOT NULL,
  max_inactive_interval int      NOT NULL,
  expiry_time           bigint   NOT NULL,
  principal_name        varchar(255)
);

CREATE UNIQUE INDEX spring_session_id ON casework.spring_session (session_id);
CREATE INDEX spring_session_expiry ON casework.spring_session (expiry_time);
CREATE INDEX spring_session_principal ON casework.spring_session (principal_name);

CREATE TABLE casework.spring_session_attributes (
  session_primary_id char(36)     NOT NULL REFERENCES casework.spring_session (primary_id) ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea        NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
