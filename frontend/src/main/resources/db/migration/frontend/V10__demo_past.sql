-- How far the demo's simulated past has been told: one row, or none.
create table frontend.demo_past (
    begun_on   date primary key,
    told_until date    not null,
    over       boolean not null
);
