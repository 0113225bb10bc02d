-- how many people the last event told of, beside the strength
alter table detection.signal add announced_size double precision not null default 0;
-- fingerprint of the contract that was last told with the account's signals
alter table detection.evaluation add terms uuid not null default '00000000-0000-0000-0000-000000000000';
