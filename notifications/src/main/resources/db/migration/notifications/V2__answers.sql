create table notifications.slack_request (
    signature text primary key,
    seen_at   timestamptz not null
);

create index slack_request_seen on notifications.slack_request (seen_at);
create index recipient_in_slack on notifications.recipient (slack_id) where slack_id is not null;
