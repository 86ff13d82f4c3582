-- Replays of many deliveries: what they are to replay, and how far they have come. Kept for a while after their end.
create table replay (
    replay_id uuid primary key,
    integration_id uuid not null,
    -- Which deliveries, as JSON.
    filter text not null,
    -- Who asked for it, as JSON: the metadata of the events that it leads to.
    metadata text not null,
    -- running, finished, stopped
    status text collate "C" not null,
    total bigint not null,
    total_complete boolean not null,
    done bigint not null default 0,
    failed bigint not null default 0,
    -- All deliveries up to this one have been looked at. Those from the replay's own id on are not meant.
    reached uuid not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    next_step_at timestamptz not null
);

create unique index replay_running on replay (integration_id) where status = 'running';

create index replay_of_integration on replay (integration_id, replay_id);

-- What a replay has brought on its way: a webhook that has several deliveries is replayed once.
create table replayed_payload (
    replay_id uuid not null,
    payload_of uuid not null,
    primary key (replay_id, payload_of)
);
