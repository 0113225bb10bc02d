-- A version of the rules over the days gone by, beside the version in force. Chunks are shared among nodes like a scan's.
create table analytics.replay (
  id uuid primary key,
  number bigserial not null unique,
  status text not null check (status in ('RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED')),
  requested_by text not null,
  requested_at timestamptz not null,
  from_day date not null,
  to_day date not null,
  -- the rules themselves: a draft may change while it is replayed
  live jsonb not null,
  candidate jsonb,
  account_days bigint not null,
  finished_at timestamptz
);
create index replay_running on analytics.replay (number) where status = 'RUNNING';

create table analytics.replay_chunk (
  replay uuid not null references analytics.replay on delete cascade,
  no int not null,
  first_account text not null,
  last_account text not null,
  accounts int not null,
  account_days bigint not null,
  attempts int not null default 0,
  failure text,
  done_at timestamptz,
  primary key (replay, no)
);

-- Alerts that each version would have sent; those before from_day only say what was known when the days began.
create table analytics.replay_alert (
  replay uuid not null references analytics.replay on delete cascade,
  candidate boolean not null,
  account text not null,
  day date not null,
  account_name text not null,
  csm text,
  sales_rep text,
  score double precision not null,
  estimated numeric,
  currency text not null,
  types text[] not null,
  primary key (replay, candidate, account, day)
);

-- What the replayed accounts really bought, or were found to need without Upswell.
create table analytics.replay_expansion (
  replay uuid not null references analytics.replay on delete cascade,
  account text not null,
  account_name text not null,
  csm text,
  sales_rep text,
  known_on date not null,
  won_on date,
  booked numeric,
  currency text
);
create index replay_expansion_by_replay on analytics.replay_expansion (replay);

-- Whose accounts were replayed.
create table analytics.replay_csm (
  replay uuid not null references analytics.replay on delete cascade,
  csm text not null,
  primary key (replay, csm)
);
