-- A former name of a handler leads to it until then, and is not given to a handler of another integration before.
alter table name_claim add column alias_until timestamptz;
