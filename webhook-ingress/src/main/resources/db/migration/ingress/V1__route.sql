-- Where webhooks go. Made from the events alone. Nothing but the primary keys is unique: the events of two integrations may come in
-- an order in which a name is taken before it is freed.

-- How far each event stream has been projected. Stays when an integration was purged: what is left of it.
create table projected_stream (
    stream_id text collate "C" primary key,
    last_sequence bigint not null
) with (fillfactor = 80);

create table routed_integration (
    integration_id uuid primary key,
    name text not null,
    -- What integ-core called it at the last sync; null before the first one.
    synced_name text,
    deleted boolean not null
) with (fillfactor = 80);

create table route (
    handler_id uuid primary key,
    integration_id uuid not null,
    handler_name text collate "C" not null,
    -- When the handler took the name: of two that have it for a moment, the later one has it by right.
    name_since timestamptz not null,
    method text not null,
    target_url text,
    -- text, not jsonb: numbers keep the form they were sent in
    default_args text not null,
    -- Of the last event about the handler.
    last_sequence bigint not null
);

create index route_by_name on route (handler_name);

create index route_of_integration on route (integration_id);
