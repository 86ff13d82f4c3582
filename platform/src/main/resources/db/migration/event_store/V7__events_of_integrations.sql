-- Whether anything happened to an integration is asked often, and deliveries are many times as many.
create index domain_event_of_integration on domain_event (global_index) where type = 'integration';
