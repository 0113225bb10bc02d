-- Messages of the Segment protocol: each counts once, however often it is delivered.

create table detection.tracked_message (
    id text collate "C" primary key,
    arrived_at timestamptz not null
);

-- What events added up to, because a usage fact is a day's total.
create table detection.tracked_usage (
    account_id text collate "C" not null,
    metric_id text collate "C" not null,
    day date not null,
    total double precision not null,
    primary key (account_id, metric_id, day)
);

create index app_user_by_id on detection.app_user (id, arrived_at desc);
