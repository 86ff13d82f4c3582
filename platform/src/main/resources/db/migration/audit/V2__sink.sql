-- How far the operator's sink has the audit trail. One row, from when a sink is first set; it stays where none is set any more, so that
-- one that is set again goes on where the former ended.
create table sink (
    begins_after  bigint not null,            -- place of the last event that there was when a sink was first set
    position      bigint,                     -- number of the last entry that the receiver has; null until the trail is as far as begins_after
    sending_up_to bigint,                     -- number of the last entry of the batch under way: sent again, it is the same batch
    lease         uuid,                       -- of whoever sends it
    leased_until  timestamptz,
    sent_at       timestamptz,                -- when the receiver last accepted something
    failures      integer not null default 0, -- in a row
    failing_since timestamptz,
    last_error    text collate "C",
    next_try_at   timestamptz,
    only_one      boolean primary key default true check (only_one)
);
