-- How far each delivery is. What happened to it is in its events; here it is found, and worked on. Goes with its payload.
create table delivery (
    delivery_id uuid primary key,
    integration_id uuid not null,
    handler_id uuid not null,
    -- When it was received.
    handler_name text collate "C" not null,
    received_at timestamptz not null,
    provider_id text collate "C",
    -- The delivery under whose id the payload is kept: itself, or the one that it replays.
    payload_of uuid not null,
    -- pending, delivered, dead-lettered, skipped, cancelled
    status text collate "C" not null,
    -- Why it ended so; null while pending and once delivered.
    reason text collate "C",
    -- Those that ended. The next two are of the last of them.
    attempts int not null default 0,
    last_status int,
    last_error text collate "C",
    changed_at timestamptz not null,
    -- Of a pending one: not before then.
    next_attempt_at timestamptz not null,
    -- The process that has it in hand, if any.
    worker_id uuid,
    -- Deliveries of a handler that have the same one go one after the other; null where the order does not matter.
    ordering_key text collate "C",
    -- Of a dead letter, the transaction that gave it up: by their times, those that are committed late would be missed.
    dead_lettered_in xid8,
    constraint delivery_says_which_transaction_gave_it_up check (status <> 'dead-lettered' or dead_lettered_in is not null)
);

create index delivery_of_integration on delivery (integration_id, delivery_id);

-- What waits for an attempt, by handler, and what each process has in hand.
create index delivery_to_attempt on delivery (worker_id, handler_id, next_attempt_at)
    where status = 'pending' and ordering_key is null;

-- The oldest first, since the ids are in the order of time.
create index delivery_undelivered on delivery (delivery_id) where status = 'pending';

-- Leads from one key to the next, and to the first delivery of each, which alone may be attempted.
create index delivery_in_order on delivery (handler_id, ordering_key, delivery_id)
    where status = 'pending' and ordering_key is not null;

create index delivery_ended_badly on delivery (integration_id, delivery_id) where status not in ('pending', 'delivered');

-- From a payload to the deliveries that sent it once more.
create index delivery_by_payload on delivery (payload_of) where payload_of <> delivery_id;

create index delivery_dead_lettered on delivery (dead_lettered_in) where status = 'dead-lettered';

-- Whether somebody was told that the delivery which has the id is on its way: it may not fail at once any more then.
alter table provider_claim add column repeated boolean not null default false;

-- The processes that deliver. What one has in hand is taken from it once it was not heard of for a while.
create table worker (
    worker_id uuid primary key,
    alive_until timestamptz not null
);

-- Handlers none of whose deliveries was taken since then.
create table failing_handler (
    handler_id uuid primary key,
    failing_since timestamptz not null
);

-- What was sent and answered in each attempt. Goes a day at a time, as the payloads do.
create table attempt (
    delivery_id uuid not null,
    attempt_id uuid not null,
    -- From 1. Two attempts may have the same number where a process was taken for dead.
    number int not null,
    started_at timestamptz not null,
    duration_ms bigint not null,
    -- Without its query.
    url text,
    status int,
    error_class text collate "C",
    -- JSON: [[name, value], ...]; null without an answer.
    headers bytea,
    -- The beginning of the answer's.
    body bytea,
    -- Of all of it; null where not all was read.
    body_size bigint,
    primary key (delivery_id, attempt_id)
) partition by range (delivery_id);

create table attempt_default partition of attempt default;

do $$
begin
    if 'lz4' = any (select unnest(enumvals) from pg_settings where name = 'default_toast_compression') then
        alter table attempt alter body set compression lz4, alter headers set compression lz4;
    end if;
end
$$;
