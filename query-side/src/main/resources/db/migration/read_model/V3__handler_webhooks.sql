-- How handlers receive webhooks, and the names they had.

alter table handler_view
    add column source_key       text,
    -- text, not jsonb: headers come back in the order in which they were sent
    add column webhook_settings text;

-- Of the handlers of one integration, one at the most leads on from a name.
create table handler_alias_view
(
    integration_id uuid        not null,
    name           text        not null,
    handler_id     uuid        not null,
    ends_at        timestamptz not null,
    primary key (integration_id, name)
);
create index handler_alias_view_of_handler on handler_alias_view (handler_id);

-- What was projected before does not have these: the start that made them projects everything once more. Not in the schema of a
-- rebuild, which is empty and whose processor is another one.
do
$$
    begin
        if current_schema() = 'read_model' then
            truncate projected_stream, integration_view, credential_view, secret_view, secret_version_view, handler_view;
            delete from event_store.processor_token where processor_name = 'read-model';
        end if;
    end
$$;
