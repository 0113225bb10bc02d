create schema if not exists detection;

-- Every fact keeps its versions: what a key looked like from one arrival to the next.
-- Ids compare byte by byte, so that a range of accounts means the same in every locale.

create table detection.plan (
    id text collate "C" not null,
    arrived_at timestamptz not null,
    name text,
    rank integer,
    annual_price numeric,
    seat_price numeric,
    limits jsonb,
    features jsonb,
    primary key (id, arrived_at)
);

create table detection.product (
    id text collate "C" not null,
    arrived_at timestamptz not null,
    name text,
    annual_price numeric,
    features jsonb,
    aliases jsonb,
    included_in jsonb,
    adds_limits jsonb,
    primary key (id, arrived_at)
);

create table detection.competitor (
    id text collate "C" not null,
    arrived_at timestamptz not null,
    name text,
    aliases jsonb,
    primary key (id, arrived_at)
);

create table detection.metric (
    id text collate "C" not null,
    arrived_at timestamptz not null,
    name text,
    kind text,
    period text,
    primary key (id, arrived_at)
);

create table detection.account (
    id text collate "C" not null,
    arrived_at timestamptz not null,
    name text,
    arr numeric,
    currency text,
    plan text,
    products jsonb,
    contracted_seats integer,
    limits jsonb,
    primary_department text,
    contract_end date,
    segment text,
    csm text,
    sales_rep text,
    primary key (id, arrived_at)
);

create index account_by_name on detection.account (lower(coalesce(name, id)), id);

create table detection.app_user (
    account_id text collate "C" not null,
    id text collate "C" not null,
    arrived_at timestamptz not null,
    name text,
    department text,
    first_seen date,
    last_seen date,
    primary key (account_id, id, arrived_at)
);

create table detection.feature_visit (
    account_id text collate "C" not null,
    feature text collate "C" not null,
    user_id text collate "C" not null,
    at timestamptz not null,
    arrived_at timestamptz not null,
    primary key (account_id, feature, user_id, at, arrived_at)
);

create index feature_visit_by_time on detection.feature_visit (account_id, at);

create table detection.conversation (
    account_id text collate "C" not null,
    id text collate "C" not null,
    arrived_at timestamptz not null,
    channel text not null,
    occurred_at timestamptz not null,
    title text,
    segments jsonb,
    analysis jsonb,
    primary key (account_id, id, arrived_at)
);

create index conversation_by_time on detection.conversation (account_id, occurred_at);

create index conversation_by_id on detection.conversation (id);

create table detection.manual_identification (
    account_id text collate "C" not null,
    day date not null,
    arrived_at timestamptz not null,
    identified_by text,
    note text,
    primary key (account_id, day, arrived_at)
);

-- Usage is by far the most: a point names its series by a number.

create table detection.usage_series (
    id integer generated always as identity primary key,
    account_id text collate "C" not null,
    metric_id text collate "C" not null,
    unique (account_id, metric_id)
);

-- The value lies in the index too: a series is read from it in one go, whatever order its points came in.
create table detection.usage_point (
    series integer not null,
    day date not null,
    arrived_at timestamptz not null,
    value double precision not null,
    primary key (series, day, arrived_at) include (value)
);
