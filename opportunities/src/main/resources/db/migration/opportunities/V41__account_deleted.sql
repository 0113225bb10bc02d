-- The account behind an opportunity may be deleted; the opportunity stays and says since when.
alter table opportunities.expansion_opportunities add account_deleted_at timestamptz;
