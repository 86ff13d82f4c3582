-- What webhooks were sent with. Kept beside the events, for a time: it can be erased, and goes a day at a time. The day is in the id.
create table webhook_payload (
    delivery_id uuid not null,
    integration_id uuid not null,
    handler_id uuid not null,
    received_at timestamptz not null,
    method text not null,
    path text not null,
    query text,
    -- JSON: [[name, value], ...] in the order sent. Null once erased, as the query and the body.
    headers bytea,
    content_type text,
    body bytea,
    erased_at timestamptz,
    primary key (delivery_id)
) partition by range (delivery_id);

-- What is too large for its row is compressed with what costs little time, or else with nothing.
do $$
begin
    if 'lz4' = any (select unnest(enumvals) from pg_settings where name = 'default_toast_compression') then
        alter table webhook_payload alter body set compression lz4, alter headers set compression lz4;
    else
        alter table webhook_payload alter body set storage external;
    end if;
end
$$;

-- For ids of days that have no partition, as of a clock that is wrong.
create table webhook_payload_default partition of webhook_payload default;

-- Which delivery has taken an id of its sender.
create table provider_claim (
    handler_id uuid not null,
    provider_id text collate "C" not null,
    delivery_id uuid not null,
    claimed_at timestamptz not null,
    primary key (handler_id, provider_id)
);

-- They come in the order of time: this costs almost nothing to keep, and leads to the old ones.
create index provider_claim_by_time on provider_claim using brin (claimed_at);
