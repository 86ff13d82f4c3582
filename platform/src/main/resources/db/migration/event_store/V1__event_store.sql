-- The one place where it is written what happened. Rows are added and read, never changed: the trigger holds for every role.
create sequence domain_event_global_index as bigint increment 1 cache 1;

create table domain_event (
    global_index bigint not null default nextval('domain_event_global_index'),
    sequence_number bigint not null,
    -- Which transaction wrote the row: a reader that must not overtake open transactions compares it with its snapshot.
    tx_id xid8 not null default pg_current_xact_id(),
    aggregate_identifier text collate "C" not null,
    type text collate "C",
    event_identifier text collate "C" not null,
    payload_type text collate "C" not null,
    payload_revision text collate "C",
    time_stamp text collate "C" not null,
    payload bytea not null,
    meta_data bytea not null,
    primary key (aggregate_identifier, sequence_number)
);

alter sequence domain_event_global_index owned by domain_event.global_index;

create index domain_event_by_global_index on domain_event (global_index);

alter table domain_event set (autovacuum_vacuum_insert_scale_factor = 0.02);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: the event store is append-only', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger domain_event_is_append_only
    before update or delete or truncate on domain_event
    for each statement execute function refuse_change();

create view domain_event_json as
select global_index,
       aggregate_identifier,
       sequence_number,
       payload_type,
       payload_revision,
       time_stamp,
       convert_from(payload, 'UTF8')::jsonb as payload,
       convert_from(meta_data, 'UTF8')::jsonb as meta_data
from domain_event;

-- Names that are unique in the whole hub. Written in the transaction of the event that takes or frees a name.
create table name_claim (
    kind text collate "C" not null,
    name text collate "C" not null,
    stream_id text collate "C" not null,
    holder_id uuid not null,
    primary key (kind, name)
);

create index name_claim_by_stream on name_claim (stream_id);

create index name_claim_by_holder on name_claim (holder_id);

-- How far each event processor has come, and which process works for it.
create table processor_token (
    processor_name text collate "C" not null,
    segment integer not null,
    token bytea,
    token_type text,
    timestamp text,
    owner text,
    primary key (processor_name, segment)
) with (fillfactor = 50);

-- Large things that events name by their digest.
create table content (
    sha256 text collate "C" primary key,
    content bytea not null
);

-- Answers to requests that came with an Idempotency-Key; erased after a day.
create table idempotent_request (
    scope text collate "C" not null,
    idempotency_key text collate "C" not null,
    body_digest bytea not null,
    attempt uuid not null,
    started_at timestamptz not null,
    answered_at timestamptz,
    sealed_answer text,
    primary key (scope, idempotency_key)
);

create index idempotent_request_by_start on idempotent_request (started_at);

-- Which hub this is, in the origin of its audit checkpoints.
create table hub (
    hub_id uuid not null default gen_random_uuid(),
    only_one boolean primary key default true check (only_one)
);

insert into hub default values;

grant usage on schema "${flyway:defaultSchema}" to "${application}";
grant usage on sequence domain_event_global_index to "${application}";
grant select, insert on domain_event, content to "${application}";
grant select on domain_event_json, hub to "${application}";
grant select, insert, update, delete on name_claim, processor_token, idempotent_request to "${application}";
