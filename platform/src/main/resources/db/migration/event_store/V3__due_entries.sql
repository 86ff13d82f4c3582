-- What was removed from an integration ends too. From the events alone: what is not restored is due, and what is purged is due again,
-- since its keys may be back from a backup; so are the destroyed versions of secrets.
drop view due_by_events;

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
where payload_type <> 'integration.restored'
union all
select split_part(payload_type, '.', 1) || '-grace',
       aggregate_identifier,
       subject_id,
       case split_part(payload_type, '.', 2)
           -- An older credential.removed does not say when.
           when 'removed' then coalesce(
               (convert_from(payload, 'UTF8')::jsonb ->> 'graceEndsAt')::timestamptz, time_stamp::timestamptz + interval '168 hours')
           else time_stamp::timestamptz
       end
from (select distinct on (aggregate_identifier, subject_id) *
      from (select aggregate_identifier,
                   sequence_number,
                   payload_type,
                   payload,
                   time_stamp,
                   (convert_from(payload, 'UTF8')::jsonb ->> (split_part(payload_type, '.', 1) || 'Id'))::uuid as subject_id
            from domain_event
            where payload_type in ('credential.removed', 'credential.restored', 'credential.purged',
                                   'secret.removed', 'secret.restored', 'secret.purged')) entry
      order by aggregate_identifier, subject_id, sequence_number desc) last_word
where split_part(payload_type, '.', 2) <> 'restored'
union all
select 'secret-versions-destroyed',
       aggregate_identifier,
       (convert_from(payload, 'UTF8')::jsonb ->> 'secretId')::uuid,
       max(time_stamp::timestamptz)
from domain_event
where payload_type = 'secret.version-destroyed'
group by aggregate_identifier, (convert_from(payload, 'UTF8')::jsonb ->> 'secretId')::uuid;

grant select on due_by_events to "${application}";

insert into due select * from due_by_events on conflict do nothing;
