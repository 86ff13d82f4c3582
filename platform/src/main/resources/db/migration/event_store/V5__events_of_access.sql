-- Who was given what, as it was at some moment, is answered from these alone; they are few among many.
create index domain_event_of_access on domain_event (global_index) where type in ('user', 'token');
