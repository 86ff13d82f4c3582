-- What a webhook needs besides its target. The processes keep all of it in memory and read here only what changed.

-- It is in events that have passed already, so these are projected again, from the first one on.
delete from route;
delete from routed_integration;
delete from projected_stream;
delete from event_store.processor_token where processor_name = 'routes';

alter table route
    -- How its webhooks are received: WebhookSettings as JSON.
    add column webhook text not null,
    -- Whether senders are told what the target answered, unless the settings say otherwise.
    add column mirrors boolean not null;

-- Former names of handlers. In an integration a name leads to one handler at most; of the same name in two integrations, and of an
-- alias and a name, it is decided when a webhook comes.
create table route_alias (
    integration_id uuid not null,
    name text collate "C" not null,
    handler_id uuid not null,
    -- From then on it tells that the handler was renamed.
    until timestamptz not null,
    primary key (integration_id, name)
);

create table routed_secret (
    secret_id uuid primary key,
    integration_id uuid not null,
    key text collate "C" not null,
    removed boolean not null,
    expires_at timestamptz
) with (fillfactor = 80);

create index routed_secret_of_integration on routed_secret (integration_id);

-- Only versions that can be opened.
create table routed_secret_version (
    secret_id uuid not null,
    version bigint not null,
    sealed_value text not null,
    -- How long a former version is good; null for the current one.
    overlap_ends_at timestamptz,
    primary key (secret_id, version)
);

-- Which transaction projected the last event of the stream: whoever has a snapshot finds what changed after it.
alter table projected_stream
    add column changed_in xid8 not null default pg_current_xact_id();

create index projected_stream_by_change on projected_stream (changed_in);

create function mark_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end
$$;

create function tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('hub_routes', '');
    return null;
end
$$;

create trigger projected_stream_marks_change
    before insert or update on projected_stream
    for each row execute function mark_change();

create trigger projected_stream_tells_change
    after insert or update or delete on projected_stream
    for each statement execute function tell_change();
