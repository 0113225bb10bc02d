-- What arrived on each day, source by source; a metric is a source of its own.
create table detection.intake_day (
  day date not null,
  source text not null,
  metric text not null default '',
  accepted bigint not null,
  rejected bigint not null,
  last_arrival timestamptz,
  primary key (day, source, metric)
);

-- The newest lines of each source that could not be taken in, with the reason.
create table detection.rejected_line (
  id bigint generated always as identity primary key,
  source text not null,
  line bigint not null,
  reason text not null,
  rejected_at timestamptz not null
);
create index rejected_line_by_source on detection.rejected_line (source, id desc);
