-- What some process of the hub has to do, once or every so often. The columns are those of db-scheduler.
create table job (
    task_name text collate "C" not null,
    task_instance text collate "C" not null,
    -- JSON
    task_data bytea,
    execution_time timestamptz not null,
    -- Whether a process has it in hand, which one, and when that was last heard of.
    picked boolean not null,
    picked_by text collate "C",
    last_heartbeat timestamptz,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    version bigint not null,
    primary key (task_name, task_instance)
);

create index job_by_time on job (execution_time);

create index job_by_heartbeat on job (last_heartbeat);
