#!/usr/bin/env bash
# Run once, when the database server's folder is empty: one database and one account for each program.
set -euo pipefail
create() {
  psql --set ON_ERROR_STOP=1 --set account="$1" --set password="$2" --username "$POSTGRES_USER" <<'SQL'
CREATE ROLE :"account" LOGIN PASSWORD :'password';
CREATE DATABASE :"account" OWNER :"account";
REVOKE CONNECT ON DATABASE :"account" FROM PUBLIC;
SQL
}
create gemensamingang "$DATABASE_PASSWORD"
create keycloak "$KEYCLOAK_DATABASE_PASSWORD"
