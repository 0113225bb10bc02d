create schema if not exists opportunities;

create table opportunities.expansion_opportunities (
    id uuid primary key,
    version integer not null,
    account_id text not null,
    account_name text not null,
    csm text,
    sales_rep text,
    status text not null,
    band text not null,
    composite_score double precision not null,
    estimated_expansion_arr numeric,
    currency text not null,
    expansion_type text,
    known_signals text[] not null,
    metadata jsonb not null,
    snapshot jsonb not null,
    detected_at timestamptz not null,
    heard_at timestamptz not null,
    scan_number bigint not null,
    identified_at timestamptz,
    episode integer not null,
    quiet boolean not null,
    opened_at timestamptz,
    confirmed_by text,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    note text,
    dismiss_reason text,
    snoozed_until date,
    revision bigint not null
);

comment on column opportunities.expansion_opportunities.metadata is 'the structure of PRD-103, 4.1';
comment on column opportunities.expansion_opportunities.snapshot is 'account, signals with evidence, score and value as assessed';
comment on column opportunities.expansion_opportunities.known_signals is 'every signal type it ever had';
comment on column opportunities.expansion_opportunities.heard_at is 'as of when the latest event about the account was; later than detected_at where a dismissal let it pass';
comment on column opportunities.expansion_opportunities.quiet is 'all signals have ended since the alert';

create unique index one_live_opportunity_per_account on opportunities.expansion_opportunities (account_id)
    where status in ('SUGGESTED', 'OPEN', 'SNOOZED', 'QUALIFIED');
create index on opportunities.expansion_opportunities (account_id, heard_at desc);
create index on opportunities.expansion_opportunities (composite_score desc, id);
create index on opportunities.expansion_opportunities ((coalesce(estimated_expansion_arr, -1)) desc, id);
create index on opportunities.expansion_opportunities ((coalesce(identified_at, detected_at)) desc, id);
create index on opportunities.expansion_opportunities (lower(account_name), id);
create index on opportunities.expansion_opportunities (csm, status);
create index on opportunities.expansion_opportunities (sales_rep, status);
create index on opportunities.expansion_opportunities (snoozed_until) where status = 'SNOOZED';

create table opportunities.tasks (
    id uuid primary key,
    version integer not null,
    opportunity_id uuid not null references opportunities.expansion_opportunities,
    episode integer not null,
    title text not null,
    due_date date not null,
    priority text not null,
    assignee text,
    completed_at timestamptz,
    unique (opportunity_id, episode)
);

create index on opportunities.tasks (due_date, id);
