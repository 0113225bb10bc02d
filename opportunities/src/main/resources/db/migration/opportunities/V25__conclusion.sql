alter table opportunities.expansion_opportunities
    add column concluded text,
    add column concluded_at timestamptz;

comment on column opportunities.expansion_opportunities.concluded is 'how it ended in Sales; the status stays QUALIFIED';

drop index opportunities.one_live_opportunity_per_account;
create unique index one_live_opportunity_per_account on opportunities.expansion_opportunities (account_id)
    where status in ('SUGGESTED', 'OPEN', 'SNOOZED', 'QUALIFIED') and concluded is null;
