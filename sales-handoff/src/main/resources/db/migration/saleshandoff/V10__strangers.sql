-- Opportunities in the CRM that were made without Upswell, as last told to others: a page that is read twice tells
-- nothing twice.
create table saleshandoff.crm_stranger (
    crm     text  not null,
    crm_id  text  not null,
    account text  not null,
    told    jsonb not null,
    primary key (crm, crm_id)
);
