alter table opportunities.expansion_opportunities add silent boolean not null default false;
update opportunities.expansion_opportunities set silent = quiet;

comment on column opportunities.expansion_opportunities.silent is 'all signals have ended since the alert';
comment on column opportunities.expansion_opportunities.quiet is 'and something new has begun since: the next alert is a new episode';
