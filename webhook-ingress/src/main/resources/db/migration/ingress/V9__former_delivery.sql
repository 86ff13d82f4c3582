-- Webhooks that were received before there were deliveries. What has no outcome is attempted: nobody knows whether it ever was.
insert into delivery
    (delivery_id, integration_id, handler_id, handler_name, received_at, provider_id, payload_of, status, reason, attempts, last_status,
     last_error, changed_at, next_attempt_at, dead_lettered_in)
select p.delivery_id, p.integration_id, p.handler_id, split_part(p.path, '/', 3), p.received_at, received.event ->> 'providerId',
       p.delivery_id,
       case outcome.payload_type
           when 'delivery.succeeded' then 'delivered' when 'delivery.dead-lettered' then 'dead-lettered' else 'pending' end,
       outcome.event ->> 'reason', coalesce((outcome.event ->> 'attempt')::int, 0), (outcome.event ->> 'status')::int,
       outcome.event ->> 'errorClass', coalesce(outcome.time_stamp::timestamptz, p.received_at), p.received_at,
       case outcome.payload_type when 'delivery.dead-lettered' then pg_current_xact_id() end
from webhook_payload p
cross join lateral (
    select convert_from(payload, 'UTF8')::jsonb as event from event_store.domain_event
    where aggregate_identifier = 'delivery:' || p.delivery_id and sequence_number = 0) received
left join lateral (
    select payload_type, time_stamp, convert_from(payload, 'UTF8')::jsonb as event from event_store.domain_event
    where aggregate_identifier = 'delivery:' || p.delivery_id and payload_type in ('delivery.succeeded', 'delivery.dead-lettered')
    order by sequence_number desc limit 1) outcome on true
on conflict do nothing;
