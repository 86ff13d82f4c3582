-- By which names and ids integrations are known elsewhere.

alter table integration_view
    add column synced_as    text,
    -- text, not jsonb: it is read whole
    add column external_ids text;

-- What was projected before does not have these: the start that made them projects everything once more. Not in the schema of a
-- rebuild, which is empty and whose processor is another one.
do
$$
    begin
        if current_schema() = 'read_model' then
            truncate projected_stream, integration_view, credential_view, secret_view, secret_version_view, handler_view,
                handler_alias_view;
            delete from event_store.processor_token where processor_name = 'read-model';
        end if;
    end
$$;
