-- What the package last put into the engine, so that start-up can tell an administrator's change from its own.
CREATE TABLE casework.package_resource (
  name        text        PRIMARY KEY,
  sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  seeded_at   timestamptz NOT NULL DEFAULT now()
);
