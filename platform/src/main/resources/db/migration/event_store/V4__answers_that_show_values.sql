-- An answer that shows the value of a credential is erased with it, so its row says whose it is.
alter table idempotent_request
    add column integration_id uuid,
    add column credential_id uuid;

-- What was answered before does not say it.
delete from idempotent_request where scope like '%/credentials%';

create index idempotent_request_by_integration on idempotent_request (integration_id) where integration_id is not null;
