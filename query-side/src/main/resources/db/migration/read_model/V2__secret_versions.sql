-- Versions of secrets, and what was removed and can come back.

alter table credential_view add column removed boolean not null default false;

alter table secret_view
    add column removed       boolean not null default false,
    add column value_version bigint  not null default 1,
    add column hint          text,
    add column fingerprint   text,
    add column expires_at    timestamptz,
    add column remind_at     timestamptz;

create table secret_version_view
(
    secret_id       uuid        not null,
    version         bigint      not null,
    integration_id  uuid        not null,
    created_at      timestamptz not null,
    overlap_ends_at timestamptz,
    destroyed_at    timestamptz,
    restored_from   bigint,
    hint            text,
    fingerprint     text,
    primary key (secret_id, version)
);
create index secret_version_view_of_integration on secret_version_view (integration_id);

-- What was projected before does not have these: the start that made them projects everything once more. Not in the schema of a
-- rebuild, which is empty and whose processor is another one.
do
$$
    begin
        if current_schema() = 'read_model' then
            truncate projected_stream, integration_view, credential_view, secret_view, handler_view;
            delete from event_store.processor_token where processor_name = 'read-model';
        end if;
    end
$$;
