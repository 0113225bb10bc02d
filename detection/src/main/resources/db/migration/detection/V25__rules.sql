-- Versions of the rules that people made; 1 is the shipped one and is not here.
create table detection.rule_version (
  number int primary key generated always as identity (start with 2),
  base int not null,
  rules jsonb not null,
  tests jsonb not null,
  note text,
  revision int not null,
  changed_at timestamptz not null,
  changed_by text not null
);

-- Which version was live from when on; a version that is here is never changed again.
create table detection.rule_activation (
  no bigint generated always as identity primary key,
  version int not null,
  at timestamptz not null,
  activated_by text not null
);
create index rule_activation_by_time on detection.rule_activation (at, no);

-- Drafts that ran silently beside the live version; one at a time.
create table detection.rule_shadow (
  no bigint generated always as identity primary key,
  version int not null references detection.rule_version,
  started_at timestamptz not null,
  started_by text not null,
  stopped_at timestamptz
);
create unique index rule_shadow_running on detection.rule_shadow ((true)) where stopped_at is null;

-- What such a draft would have found, beside the live version; never a signal.
create table detection.shadow_find (
  version int not null,
  day date not null,
  account text collate "C" not null,
  name text not null,
  rule text not null,
  subject text,
  live double precision,
  shadow double precision,
  details text not null
);
create index shadow_find_by_account on detection.shadow_find (version, day, account);

-- The version of the rules that found a signal as it reads now.
alter table detection.signal add rule_version int not null default 1;
