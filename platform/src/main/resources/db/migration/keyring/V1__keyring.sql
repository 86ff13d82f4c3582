-- Wrapped keys only: whoever has these tables and not the master keyset opens nothing.
-- No foreign keys: destroying a key is one delete, and an integration's key outlives or predates nothing it must be tied to.

create table master_key_check (
    singleton boolean primary key default true check (singleton),
    master_key_id text not null,
    sealed bytea not null,
    created_at timestamptz not null default now()
);
comment on table master_key_check is 'A known value under the master key; a start that cannot open it is refused';

create table hub_key (
    name text primary key,
    key_id uuid not null unique,
    master_key_id text not null,
    wrapped_keyset bytea not null,
    created_at timestamptz not null default now()
);
comment on table hub_key is 'Keys of the hub itself, wrapped by the master key';

create table integration_key (
    integration_id uuid primary key,
    key_id uuid not null unique,
    master_key_id text not null,
    wrapped_keyset bytea not null,
    created_at timestamptz not null default now()
);
comment on table integration_key is 'One key per integration, wrapped by the master key; without its row nothing of the integration opens again';

create table value_key (
    key_id uuid primary key,
    integration_id uuid not null,
    integration_key_id uuid not null,
    purpose text not null,
    resource_id uuid not null,
    version bigint not null,
    wrapped_keyset bytea not null,
    created_at timestamptz not null default now()
);
create index value_key_of_resource on value_key (integration_id, resource_id, version);
comment on table value_key is 'One key per sealed value, wrapped by the key of its integration; without its row the value never opens again';
