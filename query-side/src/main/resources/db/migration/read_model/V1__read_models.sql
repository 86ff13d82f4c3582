-- Everything here can be dropped and made again from the events. Names are unqualified: a rebuild makes the same tables in
-- another schema. No table refers to another one and nothing but the primary keys is unique: the aggregates decide, these
-- tables show, and a batch of events may pass through states in any order of statements.

-- How far each event stream has been projected. Stays when an integration was purged: what is left of it.
create table projected_stream
(
    stream_id text collate "C" primary key,
    version   bigint not null
) with (fillfactor = 80);

create table integration_view
(
    id               uuid primary key,
    version          bigint      not null, -- sequence number of the last event of the integration's own members
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    last_activity_at timestamptz not null,
    deleted_at       timestamptz,
    handler_count    integer     not null,
    name             text collate "und-x-icu" not null,
    search_name      text collate "C" not null
) with (fillfactor = 80);

create table credential_view
(
    id             uuid primary key,
    integration_id uuid        not null,
    version        bigint      not null,
    value_version  bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    key            text        not null,
    sealed_value   text        not null
);
create index credential_view_of_integration on credential_view (integration_id, id);

create table secret_view
(
    id             uuid primary key,
    integration_id uuid        not null,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    key            text        not null,
    sealed_value   text        not null
);
create index secret_view_of_integration on secret_view (integration_id, id);

create table handler_view
(
    id              uuid primary key,
    integration_id  uuid        not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    orphaned        boolean     not null,
    source          text        not null,
    name            text        not null,
    -- text, not jsonb: the order of members and the form of numbers come back as they were sent
    default_args    text        not null,
    method          text,
    target_url      text,
    description     text,
    summary         text,
    operation_id    text,
    contract_sha256 text
);
create index handler_view_of_integration on handler_view (integration_id, id);
