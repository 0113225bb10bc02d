package io.upswell.analytics.application;

import io.upswell.analytics.domain.AccountStory;
import io.upswell.analytics.domain.Entry;
import io.upswell.analytics.domain.Journal;
import io.upswell.analytics.domain.Stories;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes events down and folds them into the stories, one at a time or all of them anew. */
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

    /** An event that was told before changes nothing. */
    void tell(Object event) {
        Entry entry = Entry.of(event);
        if (journal.write(entry)) {
            stories.keep(List.of(stories.of(entry.account()).after(event)));
        }
    }

    /** @return how many events there were, and of how many accounts */
    Retold tellAnew() {
        stories.holdAll();
        stories.forgetAll();
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
