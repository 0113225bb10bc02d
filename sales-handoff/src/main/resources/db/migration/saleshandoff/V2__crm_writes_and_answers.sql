-- What the CRM still has to be told. One row a handoff: the deal itself says what, so wishes never queue up.
create table saleshandoff.crm_write (
    handoff       uuid primary key references saleshandoff.handoff,
    -- Grows with every wish: a write that was overtaken is not done yet.
    wish          bigint      not null default 1,
    attempts      integer     not null default 0,
    due_at        timestamptz not null default now(),
    -- A claim of a process that died ends by itself.
    claimed_until timestamptz,
    -- The CRM said no: parked until a person asks again or the deal changes.
    refused       boolean     not null default false,
    error         text,
    wished_at     timestamptz not null default now()
);

create index crm_write_by_due on saleshandoff.crm_write (due_at) where not refused;

-- What Upswell and the CRM last agreed on: tells whose change a difference is.
create table saleshandoff.crm_mirror (
    handoff uuid primary key references saleshandoff.handoff,
    stage   text        not null,
    amount  numeric,
    seen_at timestamptz not null default now()
);

-- Both sides changed: which value stood, which one lost. Only ever grows.
create table saleshandoff.crm_conflict (
    handoff    uuid        not null references saleshandoff.handoff,
    position   bigint generated always as identity,
    field      text        not null,
    kept       text        not null,
    kept_by    text        not null,
    kept_at    timestamptz not null,
    lost       text        not null,
    lost_by    text        not null,
    lost_at    timestamptz not null,
    decided_at timestamptz not null,
    primary key (handoff, position)
);

-- Where polling goes on, one row a CRM.
create table saleshandoff.crm_cursor (
    crm    text primary key,
    cursor text not null
);

alter table saleshandoff.crm_record
    add column kind        text,
    add column description text,
    add column lost_reason text,
    add column changed_at  timestamptz not null default now();

create index crm_record_by_account on saleshandoff.crm_record (account);
create index crm_record_by_change on saleshandoff.crm_record (changed_at, number);

-- The working-hours clock: which share was reminded of, and when somebody looks next.
alter table saleshandoff.handoff
    add column reminded      integer not null default 0,
    add column next_alarm_at timestamptz,
    -- The record in the CRM is another's: it was open there before, so nothing is written to it.
    add column joined        boolean not null default false;

create index handoff_by_crm_id on saleshandoff.handoff (crm_id);
create index handoff_by_alarm on saleshandoff.handoff (next_alarm_at) where stage = 'REQUESTED';
create index handoff_by_account on saleshandoff.handoff (account);

update saleshandoff.handoff set next_alarm_at = due_at where stage = 'REQUESTED';

insert into saleshandoff.crm_write (handoff)
select id from saleshandoff.handoff where crm_id is null;

insert into saleshandoff.crm_mirror (handoff, stage, amount)
select h.id, r.stage, r.amount
  from saleshandoff.handoff h join saleshandoff.crm_record r on r.external_id = h.opportunity;

-- Who takes handoffs over.
create table saleshandoff.rep (
    username         text primary key,
    name             text    not null,
    email            text,
    zone             text,
    -- How the CRM names this person; null where the CRM is asked by e-mail.
    crm_owner        text,
    active           boolean not null default true,
    last_assigned_at timestamptz
);

create table saleshandoff.absence (
    username  text not null references saleshandoff.rep,
    first_day date not null,
    last_day  date not null,
    primary key (username, first_day),
    check (last_day >= first_day)
);

create table saleshandoff.question (
    id          uuid primary key,
    handoff     uuid        not null references saleshandoff.handoff,
    question    text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    answer      text,
    answered_by text,
    answered_at timestamptz
);

create index question_by_handoff on saleshandoff.question (handoff, asked_at);

create table saleshandoff.checklist (
    handoff uuid        not null references saleshandoff.handoff,
    item    text        not null,
    by_name text        not null,
    at      timestamptz not null,
    primary key (handoff, item)
);

-- What happened beside the stages: reminders, reassignments, conflicts, what the CRM refused.
alter table saleshandoff.trail add column note text;
