create table opportunities.history (
    id bigint generated always as identity primary key,
    opportunity_id uuid not null references opportunities.expansion_opportunities,
    at timestamptz not null,
    event text not null,
    origin text not null,
    by_username text,
    by_name text,
    detail text
);

comment on table opportunities.history is 'what happened to an opportunity, who did it and from where; only ever added to';

create index on opportunities.history (opportunity_id, id);

alter table opportunities.expansion_opportunities
    add column decided_from text,
    add column snoozed_band text,
    add column qualified_need text,
    add column qualified_stakeholder text,
    add column qualified_timing text,
    add column qualified_amount numeric,
    add column qualified_close_date date;

create index on opportunities.tasks (assignee, due_date, id) where completed_at is null;
