-- Samples of the requests that were refused, for whoever finds out why. They go soon.
create table rejection (
    rejection_id uuid primary key,
    integration_id uuid not null,
    handler_id uuid not null,
    handler_name text collate "C" not null,
    rejected_at timestamptz not null,
    reason text collate "C" not null,
    method text not null,
    -- JSON: [[name, value], ...]; the value is null where it was a credential.
    headers bytea not null,
    address text not null,
    -- Its beginning.
    body bytea not null,
    body_size bigint not null,
    -- How many of the handler came after it in the same minute and were not kept.
    suppressed bigint not null default 0
);

create index rejection_of_integration on rejection (integration_id, rejection_id);
