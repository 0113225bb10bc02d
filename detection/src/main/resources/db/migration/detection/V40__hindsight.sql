-- Scans that tell the past afterwards: whoever listens to them disturbs nobody, and no list of scans shows them.
alter table detection.scan add in_hindsight boolean not null default false;
create index scan_by_number on detection.scan (number) where not in_hindsight;
