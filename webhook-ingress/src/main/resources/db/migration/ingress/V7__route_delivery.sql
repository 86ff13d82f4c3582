-- How webhooks are delivered, and to which handlers. Nothing that happened before could say either, so nothing is projected again.
alter table route
    -- DeliverySettings as JSON; null for everything as usual.
    add column delivery text,
    add column enabled boolean not null default true;
