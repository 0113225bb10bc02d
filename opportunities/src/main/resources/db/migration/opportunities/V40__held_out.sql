-- Whether the holdout leaves its alerts out: then only those who lead see it, until it is qualified.
alter table opportunities.expansion_opportunities add held_out boolean not null default false;
