create table signing_key (
    integration_id uuid not null,
    version bigint not null,
    integration_key_id uuid not null,
    wrapped_key bytea not null,
    created_at timestamptz not null default now(),
    retires_at timestamptz,
    primary key (integration_id, version)
);
create unique index signing_key_current on signing_key (integration_id) where retires_at is null;
comment on table signing_key is 'Keys with which deliveries are signed, wrapped by the key of their integration';
comment on column signing_key.retires_at is 'Until when a former key signs beside the current one; null for that';
