-- Written by the first version of the keyring, under a master keyset that was made for this test alone.
insert into keyring.master_key_check (master_key_id, sealed) values
    ('3354803457',
    decode('Acf2PQFlkSFJFMZU4aM+nF57rHPIRDvvx36dWkGJ0i1xRloOUdsDWqwXGqiOb4BJ', 'base64'));
insert into keyring.hub_key (name, key_id, master_key_id, wrapped_keyset) values
    ('digest',
    '01a1ff74-15ac-7358-ad2c-817078ec8a6a',
    '3354803457',
    decode('EpIBAcf2PQFnXhtGKsz8kT8exyHCz+yofbmTjFV1Tn9hV/gd7KHXGXnfiOWMPk/7AJabwa3myZBfmlKQTf+ym92Nz15B/LLGT4ZC/4oldCjbH1zKXgykhakV4uqvCABmMIAT3ZKBDIl7cBOWtwUbxNuWsFEqwvbtVoxDkJBy/W2Z9RIdmoYFuTpLph86r6eGcC6BcQM=', 'base64'));
insert into keyring.hub_key (name, key_id, master_key_id, wrapped_keyset) values
    ('seal',
    '01a1ff74-15b1-7c50-a19d-1b596d031b83',
    '3354803457',
    decode('EpIBAcf2PQEAKzSNnsn/o9nUAed08P8xT4E3HYxB9JOYR/XjtBFYMYwdf5RSxM3TrUJI8xUFuVU1qKHtTcuINE82aypBytnLfAoGmPlJ6VJvYxPtpcS2Z7vqDagenS4MyOje4gTP2jpKBV0dLqVUQNmYrfsaDa3fU8nX2YccOJH7rT2SLiZZZwcstgkMKhwKBiVObtI=', 'base64'));
insert into keyring.integration_key (integration_id, key_id, master_key_id, wrapped_keyset) values
    ('11111111-1111-7111-8111-111111111111',
    '01a1ff74-15b5-7f31-8711-0c6ff5afdbfb',
    '3354803457',
    decode('Eo0BAcf2PQEKZQi0mXpGY7p0uFu1SWwzp8GUj6ltp9xQVm2fDriDedTM0WM5xxw9zxE+t67CBkTpiGXB1wINyUI3VdGHPBeqnMed5NovJr8DzvbGKiEJI+5vGjZBrtElMgtA8XXBhoQWk4vUNzZ/Yoy/QAEGlypKWgXM/oGS7zu8hd5RYR3SB1ZTMBet19jr', 'base64'));
insert into keyring.value_key (key_id, integration_id, integration_key_id, purpose, resource_id, version, wrapped_keyset) values
    ('01a1ff74-15b9-7169-be0a-362124324b68',
    '11111111-1111-7111-8111-111111111111',
    '01a1ff74-15b5-7f31-8711-0c6ff5afdbfb',
    'secret/v1',
    '22222222-2222-7222-8222-222222222222',
    3,
    decode('Eo0BAZp97nn/b2M7MADLRk550RXd9V4dpDMwSR1EYVQB6oWSE/Kzrw5sfwV0dcObJXaOGPFyo7lir1eGV/yC2vy9FBUYQ3PSC+9f9/+Nrtlbvp1vKwRY76/48AKf+JVWqriBzsbh1joBor7uDCaURNQbxWoevIjoQiAK8TLMYpL1ibIrjCcmdaVvMSn8AdyJ', 'base64'));
