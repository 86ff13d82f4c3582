-- Each integration has one key for the fingerprints of its values, beside the keys of the values and wrapped as they are.
create unique index fingerprint_key_of_integration on value_key (integration_id) where purpose = 'fingerprint-key/v1';
