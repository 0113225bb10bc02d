-- Signals that ended lately are looked up as often as open ones: what comes back soon is the same.
create index signal_by_account on detection.signal (account, ended_at);

alter table detection.scan drop constraint scan_status_check;
alter table detection.scan add check (status in ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'));
alter table detection.scan add cancelled_at timestamptz;
-- left undone, because somebody cancelled the scan
alter table detection.scan_chunk add dropped boolean not null default false;
