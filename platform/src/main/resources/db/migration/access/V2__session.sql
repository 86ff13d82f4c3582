-- Who is signed in with a browser. Not in any backup: after a restore everybody signs in again.
create table session (
    -- SHA-256 of what the browser holds: whoever reads this table can take over no session.
    digest bytea primary key,
    user_id uuid not null references account on delete cascade,
    started_at timestamptz not null,
    -- To the minute.
    last_seen_at timestamptz not null
);

create index session_by_user on session (user_id);
create index session_by_last_seen on session (last_seen_at);

-- Logins that failed of late, by where they came from. Kept for as long as they count, a quarter of an hour.
create table login_failure (
    -- HMAC of the network: nobody's address.
    address bytea not null,
    -- The user whose name was given; all zero if it is nobody's.
    subject uuid not null,
    began_at timestamptz not null,
    failures integer not null,
    -- Of these, an event has told until then, and has not told of so many since.
    told_at timestamptz not null,
    untold integer not null,
    primary key (address, subject)
);

create index login_failure_by_began_at on login_failure (began_at);

-- Whom an account is of at another identity provider. One who signs in there has no password here.
alter table account add oidc_issuer text collate "C", add oidc_subject text collate "C", add unique (oidc_issuer, oidc_subject);
