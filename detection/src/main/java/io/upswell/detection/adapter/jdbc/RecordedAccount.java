package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.adapter.jdbc.FactPriceBook.Edition;
import io.upswell.detection.adapter.jdbc.UsageSeriesReader.Series;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.AccountPast;
import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One account with all versions of its facts. */
final class RecordedAccount implements AccountPast {

    /** What an account's facts as of an instant are put together with. */
    record Setting(PriceBookHistory prices, FactJson json, ZoneId zone, Instant from, Instant until) {}

    private final String id;
    private final Setting setting;
    private final Versions<AccountRow> rows;
    private final UsersPast users;
    private final VisitsPast visits;
    private final ConversationsPast conversations;
    private final List<UsagePast> usage;
    private @Nullable Known known;

    /** Snapshots are the same for days on end. */
    private record Known(AccountRow row, Edition edition, AccountSnapshot snapshot) {}

    RecordedAccount(
            String id,
            Setting setting,
            Versions<AccountRow> rows,
            UsersPast users,
            VisitsPast visits,
            ConversationsPast conversations,
            List<UsagePast> usage) {
        this.id = id;
        this.setting = setting;
        this.rows = rows;
        this.users = users;
        this.visits = visits;
        this.conversations = conversations;
        this.usage = usage;
    }

    @Override
    public String account() {
        return id;
    }

    @Override
    public List<Heard> heard() {
        return conversations.heard(setting.prices(), setting.from(), setting.until(), JdbcFacts.SPOKEN);
    }

    @Override
    public Optional<AccountFacts> asOf(Instant asOf) {
        rows.advance(asOf);
        AccountRow row = rows.current();
        if (row == null) {
            return Optional.empty();
        }
        Instant recent = asOf.minus(JdbcFacts.RECENT);
        Optional<List<Conversation>> said = conversations.asOf(asOf, asOf.minus(JdbcFacts.SPOKEN));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(asOf, setting.zone());
        List<User> seen = users.asOf(asOf, today);
        Edition edition = setting.prices().at(asOf);
        try {
            AccountSnapshot account = snapshot(row, AccountFactsAssembly.activeUsers(seen, today), edition);
            return Optional.of(new AccountFacts(
                    account,
                    asOf,
                    today,
                    AccountFactsAssembly.usage(account, series(asOf, today), edition),
                    seen,
                    visits.asOf(asOf, recent),
                    said.get(),
                    Map.of(),
                    edition.book()));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<AccountFacts> withdrawn(Instant asOf) {
        AccountRow row = rows.takenBack();
        Edition edition = setting.prices().at(asOf);
        return Optional.ofNullable(row)
                .map(known -> AccountFacts.of(
                        known.withdrawn(edition), asOf, LocalDate.ofInstant(asOf, setting.zone()), edition.book()));
    }

    private AccountSnapshot snapshot(AccountRow row, int active, Edition edition) {
        Known before = known;
        if (before == null
                || before.row() != row
                || before.edition() != edition
                || before.snapshot().activeUsers() != active) {
            before = new Known(row, edition, row.snapshot(active, edition, setting.json()));
            known = before;
        }
        return before.snapshot();
    }

    private List<Series> series(Instant asOf, LocalDate today) {
        long at = UsageHistoryReader.arrival(asOf);
        int last = (int) today.toEpochDay();
        List<Series> series = new ArrayList<>(usage.size());
        for (UsagePast past : usage) {
            past.advance(at);
            var points = past.points(last - Facts.HISTORY_DAYS + 1, last);
            if (!points.isEmpty()) {
                series.add(new Series(past.metric(), points));
            }
        }
        return series;
    }
}
