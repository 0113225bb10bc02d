-- Accounts whose open signals stand on a fact that was replaced or taken back: looked at again soon, not at nine.
create table detection.revisit (
  account text primary key,
  noted_at timestamptz not null
);

-- a look at these accounts alone; not one of the scans that people mean
alter table detection.scan add revisit boolean not null default false;
