-- How long the last attempt took. Of attempts before this it is not known here, and nobody waits for it.
alter table delivery add column last_duration_ms bigint;
