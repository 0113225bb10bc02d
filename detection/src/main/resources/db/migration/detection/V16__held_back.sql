-- when a signal that goes on had ended before it came back: soon after that it is the same and nobody is alerted anew
alter table detection.signal add came_back_from timestamptz;
