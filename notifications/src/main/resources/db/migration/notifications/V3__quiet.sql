alter table notifications.recipient
    add column time_zone   text,
    add column quiet_hours text,
    add column manager     text;

-- A digest is about many opportunities.
alter table notifications.message alter column opportunity drop not null;

alter table notifications.message
    add column edition         int not null default 1,
    add column weight          double precision not null default 0,
    add column candidate_since timestamptz,
    add column digest_at       timestamptz,
    add column told_at         timestamptz,
    add column pushed          boolean not null default false;

update notifications.message set told_at = coalesce(sent_at, created_at), pushed = true;

create index message_candidate on notifications.message (recipient, candidate_since) where candidate_since is not null;
create index message_for_digest on notifications.message (recipient, digest_at) where digest_at is not null;
create index message_failed on notifications.message (created_at) where status = 'FAILED';

-- Each alert that was pushed, for the day's budget.
create table notifications.alert_push (
    message   uuid not null,
    edition   int not null,
    recipient text not null,
    day       date not null,
    pushed_at timestamptz not null,
    primary key (message, edition)
);

create index alert_push_by_day on notifications.alert_push (recipient, day);

-- From when on the next message may go to somebody: Slack takes about one a second.
create table notifications.pace (
    recipient text primary key,
    free_at   timestamptz not null
);
