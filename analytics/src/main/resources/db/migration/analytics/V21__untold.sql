-- The events in the journal that are not in the stories yet: written with the event, gone when it is told.
create table analytics.untold (
    event bigint primary key references analytics.event on delete cascade
);
