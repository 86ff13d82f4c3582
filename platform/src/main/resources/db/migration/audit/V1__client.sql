-- Where requests came from. Events hold the id alone, so that addresses can be erased without touching an event.
create table client (
    client_id text collate "C" primary key,
    address text,
    user_agent text,
    last_seen_on date not null
);

create index client_by_last_seen on client (last_seen_on);
