create schema if not exists saleshandoff;

create table saleshandoff.handoff (
    id                uuid primary key,
    version           integer        not null,
    -- One handoff per opportunity, however often its qualification is delivered.
    opportunity       uuid           not null unique,
    account           text           not null,
    csm               text,
    rep               text,
    rep_reason        text           not null,
    qualified_by_name text           not null,
    note              text,
    package           jsonb          not null,
    requested_at      timestamptz    not null,
    due_at            timestamptz    not null,
    stage             text           not null,
    stage_since       timestamptz    not null,
    stage_by          text,
    amount            numeric,
    lost_reason       text,
    accepted_at       timestamptz,
    crm_id            text,
    crm_url           text,
    completed_at      timestamptz
);

create index handoff_by_due on saleshandoff.handoff (due_at, id);
create index handoff_by_rep on saleshandoff.handoff (rep, due_at, id);
create index handoff_by_csm on saleshandoff.handoff (csm, due_at, id);

create table saleshandoff.trail (
    handoff  uuid        not null references saleshandoff.handoff,
    position bigint generated always as identity,
    stage    text        not null,
    at       timestamptz not null,
    by_name  text,
    primary key (handoff, position)
);

-- The embedded CRM: stands in for a real one, with the same promises.
create table saleshandoff.crm_record (
    number      bigint generated always as identity (start with 1001) primary key,
    external_id uuid        not null unique,
    url         text        not null,
    name        text        not null,
    account     text        not null,
    owner       text,
    stage       text        not null,
    amount      numeric,
    currency    text        not null,
    created_at  timestamptz not null default now()
);
