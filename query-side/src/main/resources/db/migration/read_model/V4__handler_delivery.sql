-- How handlers deliver, and which do not. Nothing that happened before could say either, so nothing is projected again.

alter table handler_view
    -- text, as the other settings
    add column delivery_settings text,
    -- Null while it is enabled.
    add column disabled_reason   text,
    add column disabled_at       timestamptz;
