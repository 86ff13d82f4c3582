-- What ends when, if nothing comes in between. Written in the transaction of the event that sets the end, and taken out by the one
-- that brings it about or makes it void.
create table due (
    kind text collate "C" not null,
    stream_id text collate "C" not null,
    subject_id uuid not null,
    due_at timestamptz not null,
    primary key (kind, stream_id, subject_id)
);

create index due_by_time on due (due_at, kind, stream_id, subject_id);

-- The same from the events alone, for events that came here without it: from an earlier version, or from a backup. A purged
-- integration is due as well, since its keys may be there still, or again.
create view due_by_events as
select 'integration-grace' as kind,
       aggregate_identifier as stream_id,
       split_part(aggregate_identifier, ':', 2)::uuid as subject_id,
       case payload_type
           when 'integration.deleted' then (convert_from(payload, 'UTF8')::jsonb ->> 'graceEndsAt')::timestamptz
           else time_stamp::timestamptz
       end as due_at
from (select distinct on (aggregate_identifier) aggregate_identifier, payload_type, payload, time_stamp
      from domain_event
      where payload_type in ('integration.deleted', 'integration.restored', 'integration.purged')
      order by aggregate_identifier, sequence_number desc) last_word
where payload_type <> 'integration.restored';

insert into due select * from due_by_events;

grant select on due_by_events to "${application}";
grant select, insert, update, delete on due to "${application}";
