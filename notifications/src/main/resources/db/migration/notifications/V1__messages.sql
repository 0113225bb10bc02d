create schema if not exists notifications;

create table notifications.recipient (
    username     text primary key,
    version      bigint not null,
    display_name text not null,
    email        text,
    slack_id     text
);

create table notifications.message (
    id            uuid primary key,
    version       bigint not null,
    opportunity   uuid not null,
    recipient     text not null,
    template      text not null,
    channel       text not null,
    status        text not null,
    revision      bigint not null,
    created_at    timestamptz not null,
    sent_at       timestamptz,
    updated_at    timestamptz,
    reason        text,
    text          text not null,
    blocks        jsonb not null,
    fingerprint   text not null,
    story         jsonb not null,
    slack_channel text,
    slack_ts      text,
    due_at        timestamptz,
    claimed_until timestamptz,
    attempts      int not null,
    in_doubt      boolean not null,
    constraint one_message_each unique (opportunity, recipient, template)
);

create index message_due on notifications.message (due_at) where due_at is not null;
create index message_by_recipient on notifications.message (recipient, created_at desc, id desc);
create index message_latest on notifications.message (created_at desc, id desc);
