create schema if not exists analytics;

-- Who looks after the accounts that showed a signal, as the newest scan said.
create table analytics.account (
    id          text primary key,
    csm         text,
    sales_rep   text,
    as_of       timestamptz not null,
    scan_number bigint      not null
);

-- When each signal was first seen: known before there is an opportunity.
create table analytics.detection (
    signal   uuid primary key,
    account  text        not null,
    type     text        not null,
    first_at timestamptz not null
);

create index detection_by_account on analytics.detection (account, first_at);

-- One row per opportunity; of each step the earliest instant that anybody told.
create table analytics.journey (
    opportunity     uuid primary key,
    account         text        not null,
    account_name    text        not null,
    csm             text,
    sales_rep       text,
    -- Of the snapshot that the descriptions come from; an older one does not overwrite them.
    revision        bigint      not null,
    estimated_value numeric,
    currency        text        not null,
    detected_at     timestamptz not null,
    alerted_at      timestamptz,
    opened_at       timestamptz,
    qualified_at    timestamptz,
    handed_off_at   timestamptz,
    accepted_at     timestamptz,
    rejected_at     timestamptz,
    proposal_at     timestamptz,
    negotiation_at  timestamptz,
    won_at          timestamptz,
    won_amount      numeric,
    lost_at         timestamptz,
    dismissed_at    timestamptz,
    dismiss_reason  text
);

create index journey_by_account on analytics.journey (account);
create index journey_by_detection on analytics.journey (detected_at);
create index journey_by_opening on analytics.journey (opened_at);

-- Every signal that ever belonged to the opportunity.
create table analytics.journey_signal (
    opportunity uuid not null references analytics.journey,
    signal      uuid not null,
    type        text not null,
    primary key (opportunity, signal)
);

create index journey_signal_by_signal on analytics.journey_signal (signal);
