package io.upswell.analytics.application;

import io.upswell.analytics.domain.AccountStory;
import io.upswell.analytics.domain.Entry;
import io.upswell.analytics.domain.Journal;
import io.upswell.analytics.domain.Stories;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes events down and folds them into the stories, those of many accounts at a time or all of them anew. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Telling {

    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final Stories stories;

    Telling(Journal journal, Stories stories) {
        this.journal = journal;
        this.stories = stories;
    }

    /** An event that was written before changes nothing. */
    void write(Object event) {
        journal.write(Entry.of(event));
    }

    /** @return whether more may wait */
    boolean tellNext() {
        stories.hold();
        List<Journal.Untold> untold = journal.untold(AT_ONCE);
        if (untold.isEmpty()) {
            return false;
        }
        Map<String, AccountStory> told = new LinkedHashMap<>();
        stories.of(untold.stream().map(Journal.Untold::account).distinct().toList())
                .forEach(story -> told.put(story.account(), story));
        for (Journal.Untold one : untold) {
            AccountStory story = told.getOrDefault(one.account(), AccountStory.of(one.account()));
            told.put(one.account(), story.after(one.event()));
        }
        stories.keep(told.values());
        journal.told(untold);
        return untold.size() == AT_ONCE;
    }

    /** @return how many events there were, and of how many accounts */
    Retold tellAnew() {
        stories.hold();
        stories.forgetAll();
        journal.toldAll();
        List<AccountStory> told = new ArrayList<>();
        long[] count = new long[2];
        journal.replay((account, events) -> {
            AccountStory story = AccountStory.of(account);
            for (Object event : events) {
                story = story.after(event);
            }
            told.add(story);
            count[0] += events.size();
            count[1]++;
            if (told.size() == AT_ONCE) {
                stories.keep(told);
                told.clear();
            }
        });
        stories.keep(told);
        return new Retold(count[0], count[1]);
    }

    record Retold(long events, long accounts) {}
}
