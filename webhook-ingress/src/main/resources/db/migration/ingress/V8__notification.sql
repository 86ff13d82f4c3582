-- What the operator has been told of, in each of the ways to do so.
create table notification_channel (
    channel text collate "C" primary key,
    -- Of all that the transactions did which are over by this snapshot, it was told.
    told pg_snapshot not null,
    -- When that was, or when there was first something to tell of.
    since timestamptz not null,
    -- When the last message went out; null before the first.
    sent_at timestamptz
);

-- What is so because time passes, and no transaction did.
create table notification_told (
    channel text collate "C" not null,
    -- secret-expiring, secret-expired
    what text collate "C" not null,
    subject_id uuid not null,
    -- By what the next time is told from this one.
    occasion text collate "C" not null,
    primary key (channel, what, subject_id)
);

alter table routed_secret add column remind_at timestamptz;

-- It is in events that have passed already.
update routed_secret s
set remind_at = (
    select (convert_from(e.payload, 'UTF8')::jsonb ->> 'remindAt')::timestamptz
    from event_store.domain_event e
    where e.aggregate_identifier = 'integration:' || s.integration_id
      and e.payload_type in ('secret.added', 'secret.version-added')
      and convert_from(e.payload, 'UTF8')::jsonb ->> 'secretId' = s.secret_id::text
    order by e.sequence_number desc
    limit 1
);
