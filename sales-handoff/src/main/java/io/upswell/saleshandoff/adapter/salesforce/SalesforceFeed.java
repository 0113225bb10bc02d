package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.Crm.Changes;
import io.upswell.saleshandoff.domain.Crm.End;
import io.upswell.saleshandoff.domain.Crm.Stranger;
import io.upswell.saleshandoff.domain.Crm.Strangers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was changed in Salesforce, page by page: Upswell's own records, and those that people made without it.
 *
 * @see <a href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_query.htm">Execute a SOQL
 *     Query</a>
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunity.htm">Opportunity</a>
 */
final class SalesforceFeed {

    private static final int PAGE = 200;

    private final SalesforceApi api;
    private final SalesforceRecords records;
    private final SalesforceSettings.Fields fields;

    SalesforceFeed(SalesforceApi api, SalesforceRecords records, SalesforceSettings.Fields fields) {
        this.api = api;
        this.records = records;
        this.fields = fields;
    }

    Changes ours(@Nullable String cursor) {
        List<JsonNode> page = page(records.columns(), "%s != null".formatted(fields.externalId()), cursor);
        return new Changes(page.stream().map(records::held).toList(), next(page, cursor), page.size() == PAGE);
    }

    Strangers others(@Nullable String cursor) {
        if (fields.accountExternalId().isEmpty()) {
            return new Strangers(List.of(), "", false);
        }
        String columns = "Id, Name, %s, %s, CreatedDate, CloseDate, IsClosed, IsWon, SystemModstamp, Account.%s%s"
                .formatted(
                        fields.amount(),
                        fields.type(),
                        fields.accountExternalId(),
                        fields.currency().isEmpty() ? "" : ", " + fields.currency());
        List<JsonNode> page = page(
                columns,
                "%s = null AND Account.%s != null".formatted(fields.externalId(), fields.accountExternalId()),
                cursor);
        return new Strangers(page.stream().map(this::stranger).toList(), next(page, cursor), page.size() == PAGE);
    }

    private List<JsonNode> page(String columns, String which, @Nullable String cursor) {
        return api.records("SELECT %s FROM Opportunity WHERE %s%s ORDER BY SystemModstamp, Id LIMIT %d"
                .formatted(columns, which, SalesforceCursor.after(cursor), PAGE));
    }

    private static String next(List<JsonNode> page, @Nullable String cursor) {
        return page.isEmpty()
                ? SalesforceCursor.orStart(cursor)
                : SalesforceCursor.of(page.getLast(), page.size() == PAGE);
    }

    private Stranger stranger(JsonNode record) {
        String id = record.path("Id").asString();
        JsonNode amount = record.path(fields.amount());
        return new Stranger(
                id,
                records.url(id),
                record.path("Account").path(fields.accountExternalId()).asString(),
                record.path("Name").asString(),
                text(record.path(fields.type())),
                SalesforceCursor.instant(record.path("CreatedDate").asString()),
                amount.isNumber() ? new BigDecimal(amount.asString()) : null,
                fields.currency().isEmpty() ? null : text(record.path(fields.currency())),
                end(record),
                SalesforceCursor.instant(record.path("SystemModstamp").asString()));
    }

    /** Salesforce keeps the day on which it was closed, not the hour. */
    private static @Nullable End end(JsonNode record) {
        if (!record.path("IsClosed").asBoolean(false)) {
            return null;
        }
        Instant day = LocalDate.parse(record.path("CloseDate").asString())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return new End(record.path("IsWon").asBoolean(false), day);
    }

    private static @Nullable String text(JsonNode value) {
        String text = value.asString("");
        return text.isEmpty() ? null : text;
    }
}
