package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.adapter.jdbc.FactPriceBook.Edition;
import io.upswell.detection.domain.Limits;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One version of an account as it lies in the table, nested parts unread. */
record AccountRow(
        String id,
        @Nullable String name,
        @Nullable BigDecimal arr,
        @Nullable String currency,
        @Nullable String plan,
        @Nullable String products,
        @Nullable Integer contractedSeats,
        @Nullable String limits,
        @Nullable String primaryDepartment,
        @Nullable LocalDate contractEnd,
        @Nullable String segment,
        @Nullable String csm,
        @Nullable String salesRep) {

    /** The latest version of each account in scope. */
    static final String LATEST = """
            select * from (
              select distinct on (id) * from detection.account
               where {scope} and arrived_at <= :asOf order by id, arrived_at desc) latest
             where not deleted order by id
            """;

    /** What was last known of each account in scope that is no longer there, but still has an open signal. */
    static final String WITHDRAWN = """
            select * from (
              select distinct on (id) * from detection.account a
               where {scope} and arrived_at <= :asOf and not deleted
                 and exists (select from detection.signal s where s.account = a.id and s.ended_at is null)
               order by id, arrived_at desc) known
             where (select n.deleted from detection.account n where n.id = known.id and n.arrived_at <= :asOf
                     order by n.arrived_at desc limit 1)
             order by id
            """;

    private static final String HOUSE_CURRENCY = "USD";

    static AccountRow of(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getString("id"),
                row.getString("name"),
                row.getBigDecimal("arr"),
                row.getString("currency"),
                row.getString("plan"),
                row.getString("products"),
                row.getObject("contracted_seats", Integer.class),
                row.getString("limits"),
                row.getString("primary_department"),
                row.getObject("contract_end", LocalDate.class),
                row.getString("segment"),
                row.getString("csm"),
                row.getString("sales_rep"));
    }

    /** @throws IllegalStateException when a nested part, the plan or a product cannot be read */
    AccountSnapshot snapshot(int activeUsers, Edition edition, FactJson json) {
        List<String> owned = json.texts("products", products);
        Stream.concat(Stream.ofNullable(plan), owned.stream())
                .map(edition.unreadable()::get)
                .filter(reason -> reason != null)
                .findFirst()
                .ifPresent(reason -> {
                    throw new IllegalStateException(reason);
                });
        Map<String, Double> own = json.numbers("limits", limits);
        return snapshot(owned, activeUsers, Limits.resolve(own, plan, owned, edition.book()), edition);
    }

    /** Who it was: what it had of products and limits is no longer asked for, and need not be readable. */
    AccountSnapshot withdrawn(Edition edition) {
        return snapshot(List.of(), 0, Map.of(), edition);
    }

    private AccountSnapshot snapshot(List<String> owned, int activeUsers, Map<String, Double> limits, Edition edition) {
        return new AccountSnapshot(
                id,
                name == null ? id : name,
                arr,
                currency == null ? HOUSE_CURRENCY : currency,
                plan,
                plan == null ? null : edition.book().nameOf(plan),
                owned,
                contractedSeats,
                activeUsers,
                limits,
                primaryDepartment,
                contractEnd,
                segment,
                csm,
                salesRep);
    }
}
