-- What the audit trail is searched by: an entry for each event, in the order of the store. Everything here can be dropped and made
-- again from the events, with the same numbers. Names are unqualified: a rebuild makes the same tables in another schema.

create table entry
(
    leaf_index     bigint primary key,    -- contiguous from 0
    global_index   bigint      not null,  -- where the event is in the store
    happened_at    timestamptz not null,
    late           boolean     not null,  -- it happened well before others that stand before it
    class          text collate "C" not null,
    action         text collate "C" not null,
    outcome        text collate "C" not null,
    integration_id uuid,
    actor_type     text collate "C",
    actor_id       text collate "C",
    via_type       text collate "C",
    via_id         text collate "C",
    target_type    text collate "C",
    target_id      uuid,
    handler_id     uuid,                  -- the handler it is about, by itself or by a delivery
    target_name    text,
    search_text    text,                  -- null for a delivery
    changes        text                   -- JSON; values of credentials sealed
);

-- A page is read along one of these, and the entries on the way are looked at one by one. Deliveries are most of all entries, so they
-- stand in no index that they would not be looked for by. Entries have the same order by leaf_index and by global_index; that some
-- indexes go by the one and some by the other lets a query say which of them it is to be read along.
create index entry_but_deliveries on entry (leaf_index) where class <> 'delivery';
create index entry_without_success on entry (leaf_index) where outcome <> 'success';
create index entry_of_integration on entry (integration_id, global_index);
create index entry_of_integration_but_deliveries on entry (integration_id, global_index) where class <> 'delivery';
create index entry_by_class on entry (class, global_index) where class <> 'delivery';
create index entry_by_action on entry (action, global_index) where class <> 'delivery' or outcome <> 'success';
create index entry_by_actor on entry (actor_id, global_index) where actor_id is not null;
create index entry_by_via on entry (via_id, global_index) where via_id is not null;
create index entry_by_target on entry (target_id, global_index) where target_id is not null;
create index entry_by_handler on entry (handler_id, global_index) where handler_id is not null;
create index late_entry on entry (happened_at, leaf_index) where late;

alter table entry set (autovacuum_vacuum_insert_scale_factor = 0.02);

-- Entries are added some at a time. What happened until then, before the first of each lot: by it a time leads to a place.
create table lot
(
    first_leaf   bigint primary key,
    latest_before timestamptz not null
);
create index lot_by_time on lot (latest_before, first_leaf);

-- How the integrations are as of the last entry: the rows that live read models would have, as JSON.
create table view
(
    integration_id uuid not null,
    type           text collate "C" not null,
    id             text collate "C" not null,
    content        text not null,
    primary key (type, id)
);
create index view_of_integration on view (integration_id, type);

create table progress
(
    next_leaf bigint      not null,
    up_to     bigint      not null, -- place of the last event that has an entry
    latest_at timestamptz not null, -- the latest of all times
    only_one  boolean primary key default true check (only_one)
);
insert into progress values (0, -1, '-infinity');
