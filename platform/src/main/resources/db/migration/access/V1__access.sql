-- What access is decided from. Each row is written in the transaction of the event that says why; names, addresses, password hashes
-- and digests of tokens are here alone, so that they can be erased while the events stay.
create table account (
    user_id uuid primary key,
    username text not null,
    -- The name as it is compared.
    username_key text collate "C" not null unique,
    display_name text,
    email text,
    -- None: nobody can sign in with a password.
    password_hash text,
    must_change_password boolean not null default false,
    disabled boolean not null default false,
    failures integer not null default 0,
    last_failure_at timestamptz,
    locked_until timestamptz,
    last_login_at timestamptz,
    created_at timestamptz not null
);

-- The integration is null where the role holds for the hub as a whole.
create table access_grant (
    user_id uuid not null references account on delete cascade,
    role text collate "C" not null,
    integration_id uuid,
    unique nulls not distinct (user_id, role, integration_id)
);

create table access_token (
    token_id uuid primary key,
    owner_id uuid not null references account on delete cascade,
    name text not null,
    -- HMAC-SHA-256 of the token; the token itself is nowhere.
    digest bytea not null unique,
    -- The token before the last rotation, for the time in which both work.
    former_digest bytea unique,
    former_valid_until timestamptz,
    scopes text[] not null,
    -- Null: not bound to any.
    integration_ids uuid[],
    cidrs text[],
    created_at timestamptz not null,
    -- Null: never.
    expires_at timestamptz,
    last_used_at timestamptz
);

create index access_token_by_owner on access_token (owner_id);
