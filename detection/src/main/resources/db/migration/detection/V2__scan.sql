create schema if not exists detection;

create table detection.scan (
  id uuid primary key,
  number bigserial not null unique,
  status text not null check (status in ('RUNNING', 'COMPLETED', 'FAILED')),
  as_of timestamptz not null,
  accounts_total int not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- the daily scan of a day exists once, however many nodes ring at nine
  daily_on date unique
);
create index scan_running on detection.scan (number) where status = 'RUNNING';

create table detection.scan_chunk (
  scan uuid not null references detection.scan on delete cascade,
  no int not null,
  first_account text not null,
  last_account text not null,
  accounts int not null,
  scanned int not null default 0,
  skipped int not null default 0,
  signals int not null default 0,
  attempts int not null default 0,
  failure text,
  done_at timestamptz,
  primary key (scan, no)
);

create table detection.skipped_account (
  scan uuid not null references detection.scan on delete cascade,
  account text not null,
  reason text not null,
  primary key (scan, account)
);

create table detection.signal (
  id uuid primary key,
  account text not null,
  type text not null,
  subject text,
  details text not null,
  source text,
  strength double precision not null,
  announced_strength double precision not null,
  detected_at timestamptz not null,
  evidence jsonb not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  refreshed_at timestamptz not null,
  ended_at timestamptz
);
-- one open signal for each account, type and subject; also finds an account's open ones
create unique index signal_open on detection.signal (account, type, subject) nulls not distinct where ended_at is null;

create table detection.evaluation (
  account text primary key,
  scan uuid not null,
  as_of timestamptz not null,
  outcomes jsonb not null
);

create table detection.finding (
  account text not null,
  conversation text not null,
  content uuid not null,
  vocabulary uuid not null,
  findings jsonb not null,
  primary key (account, conversation, content, vocabulary)
);
