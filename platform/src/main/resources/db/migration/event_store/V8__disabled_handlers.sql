-- Who tells of handlers that were disabled finds the events by their transaction: by their index, one that is committed late would be missed.
create index domain_event_of_disabled_handler on domain_event (tx_id) where payload_type = 'handler.disabled';
