-- How often the language model was asked on each day, by all nodes: its budget must hold across them and their restarts.
create table detection.model_use (
  day date primary key,
  calls int not null default 0,
  unanswered int not null default 0,
  last_reason text,
  last_unanswered_at timestamptz
);

-- With a language model a chunk's conversations are read before the chunk is judged, outside of any transaction:
-- until then nobody else reads them, unless the reader died.
alter table detection.scan_chunk add prepared boolean not null default false;
alter table detection.scan_chunk add preparing_until timestamptz;
