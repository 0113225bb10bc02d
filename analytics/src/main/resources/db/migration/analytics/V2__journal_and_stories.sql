-- Every event that was heard, once. The rest of this schema but the settings can be told anew from it.
create table analytics.event (
    id          bigint generated always as identity primary key,
    kind        text        not null,
    key         text        not null,
    account     text        not null,
    happened_at timestamptz not null,
    heard_at    timestamptz not null default now(),
    body        jsonb       not null,
    unique (kind, key)
);

create index event_by_account on analytics.event (account, id);

-- What the events of an account come to: the state that the next event is folded into.
create table analytics.story (
    account text primary key,
    state   jsonb not null
);

drop table analytics.journey_signal, analytics.journey, analytics.detection, analytics.account;

-- One row per opportunity, and one per account whose signals became none.
create table analytics.journey (
    id             uuid primary key,
    -- False for the signals of an account that has an opportunity now.
    counts         boolean     not null,
    opportunity    boolean     not null,
    account        text        not null,
    account_name   text        not null,
    csm            text,
    sales_rep      text,
    segment        text,
    plan           text,
    currency       text,
    types          text[]      not null,
    rules          text[]      not null,
    arr            numeric,
    estimated      numeric,
    booked         numeric,
    -- As first told: a forecast is held against its outcome.
    score          real,
    due_at         timestamptz,
    dismiss_reason text,
    -- Since when somebody knew without Upswell, and how that is known.
    identified_on  date,
    identified_by  text,
    -- Of what was won: the signals that led there.
    signs          jsonb       not null,
    detected_at    timestamptz not null,
    alerted_at     timestamptz,
    touched_at     timestamptz,
    opened_at      timestamptz,
    qualified_at   timestamptz,
    handed_off_at  timestamptz,
    accepted_at    timestamptz,
    rejected_at    timestamptz,
    proposal_at    timestamptz,
    negotiation_at timestamptz,
    won_at         timestamptz,
    lost_at        timestamptz,
    dismissed_at   timestamptz,
    -- The transaction that wrote it: who has read the journeys before asks only for what came since.
    changed        xid8        not null default pg_current_xact_id()
);

create index journey_by_account on analytics.journey (account);
create index journey_by_change on analytics.journey (changed);

-- Grows when everything is told anew, so that who has read the journeys before begins again.
create table analytics.edition (
    number bigint not null
);

insert into analytics.edition values (1);

-- What the success metrics are held against; said by a person, not told by events.
create table analytics.baseline (
    metric      text primary key,
    value       double precision not null,
    n           integer,
    source      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
