-- A transaction has its id before it takes a place, so that whoever misses a place can tell from a snapshot whether anybody is left who
-- may fill it. The other way round, one that was held up between the two would be in no snapshot.
alter table domain_event
    alter column global_index set default
        (case when pg_current_xact_id() is not null then nextval('domain_event_global_index') end);
