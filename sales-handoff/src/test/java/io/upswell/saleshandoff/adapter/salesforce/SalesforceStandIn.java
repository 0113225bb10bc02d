package io.upswell.saleshandoff.adapter.salesforce;

import static com.github.tomakehurst.wiremock.http.RequestMethod.GET;
import static com.github.tomakehurst.wiremock.http.RequestMethod.PATCH;
import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;

import com.github.tomakehurst.wiremock.http.Request;
import io.upswell.saleshandoff.domain.CrmStandIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Salesforce's REST API as far as opportunities go, after its developer guide. */
final class SalesforceStandIn extends CrmStandIn {

    static final String SECRET = "s3cr3t-of-the-app";

    private static final String DATA = "/services/data/v62.0";
    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");
    private static final List<String> STAGES = List.of(
            "Prospecting", "Qualification", "Proposal/Price Quote", "Negotiation/Review", "Closed Won", "Closed Lost");

    private final Map<String, ObjectNode> records = new ConcurrentSkipListMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger(1000);
    private final Map<String, List<?>> later = new ConcurrentSkipListMap<>();
    private volatile boolean sick;
    volatile int pageSize = 2000;
    volatile String limits = "api-usage=18/5000";
    volatile @Nullable String assertion;

    Map<String, ObjectNode> records() {
        return records;
    }

    String madeByPeople(String account, String stage) {
        ObjectNode record = JSON.createObjectNode();
        String id = "006xx%09dAAA".formatted(numbers.incrementAndGet());
        record.put("Id", id).put("CreatedDate", stamp());
        change(
                record,
                JSON.valueToTree(Map.of(
                        "Name",
                        "By hand",
                        "StageName",
                        stage,
                        "CloseDate",
                        "2026-03-31",
                        "Amount",
                        12000,
                        "Type",
                        "New")));
        if (!account.isEmpty()) {
            record.set("Account", JSON.valueToTree(Map.of("Upswell_Account_Id__c", account)));
        }
        records.put(id, record);
        return id;
    }

    /** Somebody works in Salesforce itself. */
    synchronized void change(String id, Map<String, String> fields) {
        if (change(records.get(id), JSON.valueToTree(fields)) != null) {
            throw new IllegalArgumentException(fields.toString());
        }
    }

    /** Answers everything with 503 while it is. */
    void sick(boolean sick) {
        this.sick = sick;
    }

    void expireToken() {
        tokens.incrementAndGet();
    }

    int tokensGiven() {
        return tokens.get();
    }

    @Override
    protected synchronized Answer answer(Request request) {
        if (sick) {
            return error(503, "SERVER_UNAVAILABLE", "Server is unavailable");
        }
        if (is(request, POST, "/services/oauth2/token")) {
            return token(request.getBodyAsString());
        }
        if (!("Bearer token-" + tokens.get()).equals(request.getHeader("Authorization"))) {
            return error(401, "INVALID_SESSION_ID", "Session expired or invalid");
        }
        String path = path(request);
        if (is(request, GET, DATA + "/query/")) {
            List<?> rest = later.remove(path.substring(path.lastIndexOf('/') + 1));
            return rest == null ? error(404, "INVALID_QUERY_LOCATOR", "invalid query locator") : found(rest);
        }
        if (is(request, GET, DATA + "/query")) {
            return select(query(request, "q"));
        }
        if (is(request, GET, DATA + "/sobjects/Opportunity/describe")) {
            return new Answer(200, described(), Map.of("Sforce-Limit-Info", limits));
        }
        if (is(request, PATCH, DATA + "/sobjects/Opportunity/Upswell_Id__c/")) {
            return upsert(path.substring(path.lastIndexOf('/') + 1), body(request));
        }
        if (is(request, PATCH, DATA + "/sobjects/Opportunity/")) {
            return update(path.substring(path.lastIndexOf('/') + 1), body(request));
        }
        if (is(request, PATCH, DATA + "/composite/sobjects")) {
            List<Object> results = new ArrayList<>();
            boolean upsert = path.endsWith("/composite/sobjects/Opportunity/Upswell_Id__c");
            for (JsonNode one : body(request).path("records")) {
                results.add(result(
                        upsert
                                ? upsert(one.path("Upswell_Id__c").asString(), one)
                                : update(one.path("id").asString(), one)));
            }
            return new Answer(200, results);
        }
        return error(404, "NOT_FOUND", "The requested resource does not exist");
    }

    private Answer token(String form) {
        if (form.contains("grant_type=urn")) {
            assertion = form.replaceFirst(".*assertion=([^&]*).*", "$1");
        } else if (!form.contains("client_secret=" + SECRET)) {
            return new Answer(
                    400, Map.of("error", "invalid_client", "error_description", "invalid client credentials"));
        }
        return new Answer(
                200,
                Map.of(
                        "access_token",
                        "token-" + tokens.incrementAndGet(),
                        "instance_url",
                        url(),
                        "token_type",
                        "Bearer",
                        "issued_at",
                        "1769680800000",
                        "id",
                        url() + "/id/00Dxx0000001gPLEAY/005xx000001SwiUAAS"));
    }

    private Answer upsert(String externalId, JsonNode fields) {
        for (ObjectNode record : records.values()) {
            if (record.path("Upswell_Id__c").asString().equals(externalId)) {
                Answer updated = change(record, fields);
                return updated != null
                        ? updated
                        : new Answer(200, saved(record.path("Id").asString(), false));
            }
        }
        ObjectNode record = JSON.createObjectNode();
        record.put("Id", "006xx%09dAAA".formatted(numbers.incrementAndGet()));
        record.put("Upswell_Id__c", externalId);
        record.put("CreatedDate", stamp());
        for (String required : List.of("Name", "StageName", "CloseDate")) {
            if (fields.path(required).asString("").isEmpty()) {
                return error(400, "REQUIRED_FIELD_MISSING", "Required fields are missing: [%s]".formatted(required));
            }
        }
        Answer refused = change(record, fields);
        if (refused != null) {
            return refused;
        }
        records.put(record.path("Id").asString(), record);
        return new Answer(201, saved(record.path("Id").asString(), true));
    }

    private static Map<String, Object> saved(String id, boolean created) {
        return Map.of("id", id, "success", true, "errors", List.of(), "created", created);
    }

    private Answer update(String id, JsonNode fields) {
        ObjectNode record = records.get(id);
        if (record == null) {
            return error(404, "NOT_FOUND", "Provided external ID field does not exist or is not accessible: " + id);
        }
        Answer refused = change(record, fields);
        return refused == null ? new Answer(204, "") : refused;
    }

    private static @Nullable Answer change(ObjectNode record, JsonNode fields) {
        if (fields.has("StageName") && !STAGES.contains(fields.path("StageName").asString())) {
            return new Answer(
                    400,
                    List.of(Map.of(
                            "message",
                            "Stage: bad value for restricted picklist field: "
                                    + fields.path("StageName").asString(),
                            "errorCode",
                            "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                            "fields",
                            List.of("StageName"))));
        }
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (field.getKey().equals("attributes") || field.getKey().equals("id")) {
                continue;
            }
            if (field.getKey().equals("Amount") && !field.getValue().isNumber()) {
                return error(400, "JSON_PARSER_ERROR", "Cannot deserialize instance of currency");
            }
            record.set(field.getKey(), field.getValue());
        }
        String stage = record.path("StageName").asString("");
        record.put("IsClosed", stage.startsWith("Closed")).put("IsWon", stage.equals("Closed Won"));
        record.put("LastModifiedDate", stamp());
        record.put("SystemModstamp", stamp());
        return null;
    }

    /** One of a collection: the errors have another form there. */
    private static Object result(Answer answer) {
        if (answer.status() == 204) {
            return Map.of("id", "updated", "success", true, "errors", List.of());
        }
        if (answer.status() < 300) {
            return answer.body();
        }
        JsonNode error = JSON.valueToTree(answer.body()).path(0);
        return Map.of(
                "success",
                false,
                "errors",
                List.of(Map.of(
                        "statusCode",
                        error.path("errorCode").asString(),
                        "message",
                        error.path("message").asString(),
                        "fields",
                        error.path("fields"))));
    }

    private Answer select(String soql) {
        if (soql.contains("FROM User")) {
            String mail = quoted(soql).getFirst();
            return found(List.of(Map.of("Id", "005-" + mail.substring(0, mail.indexOf('@')))));
        }
        List<String> values = quoted(soql);
        Predicate<ObjectNode> where;
        if (soql.contains("WHERE Id IN")) {
            where = record -> values.contains(record.path("Id").asString());
        } else if (soql.contains("WHERE Upswell_Id__c IN")) {
            where = record -> values.contains(record.path("Upswell_Id__c").asString());
        } else if (soql.contains("IsClosed = false")) {
            where = record -> !record.path("StageName").asString().startsWith("Closed")
                    && values.contains(
                            record.path("Account").path("Upswell_Account_Id__c").asString(""));
        } else if (soql.contains("Upswell_Id__c = null AND Account.Upswell_Account_Id__c != null")) {
            where = record -> !record.has("Upswell_Id__c") && record.has("Account");
        } else if (soql.contains("Upswell_Id__c != null")) {
            Matcher since = Pattern.compile("SystemModstamp >=? (\\S+?)[ )]").matcher(soql + " ");
            Instant from = since.find() ? Instant.parse(since.group(1)) : Instant.EPOCH;
            where = record -> record.has("Upswell_Id__c")
                    && !SalesforceCursor.instant(record.path("SystemModstamp").asString())
                            .isBefore(from);
        } else {
            return error(400, "MALFORMED_QUERY", "unexpected: " + soql);
        }
        return found(records.values().stream().filter(where).limit(200).toList());
    }

    /** A page of them, with the address of the next one. */
    private Answer found(List<?> records) {
        List<?> here = records.stream().limit(pageSize).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("totalSize", records.size());
        answer.put("done", here.size() == records.size());
        if (here.size() < records.size()) {
            String locator = "01gxx%09dAAA-%d".formatted(numbers.incrementAndGet(), pageSize);
            later.put(locator, records.subList(here.size(), records.size()));
            answer.put("nextRecordsUrl", DATA + "/query/" + locator);
        }
        answer.put("records", here);
        return new Answer(200, answer, Map.of("Sforce-Limit-Info", limits));
    }

    private static List<String> quoted(String soql) {
        return QUOTED.matcher(soql).results().map(value -> value.group(1)).toList();
    }

    private static Map<String, Object> described() {
        List<Object> fields = new ArrayList<>();
        for (String name : List.of("Amount", "Type", "Description", "CurrencyIsoCode")) {
            fields.add(Map.of("name", name, "externalId", false, "unique", false, "picklistValues", List.of()));
        }
        fields.add(Map.of("name", "Upswell_Id__c", "externalId", true, "unique", true, "picklistValues", List.of()));
        fields.add(Map.of(
                "name",
                "StageName",
                "externalId",
                false,
                "unique",
                false,
                "picklistValues",
                STAGES.stream()
                        .map(stage -> Map.of("value", stage, "active", true))
                        .toList()));
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", "Opportunity");
        described.put("fields", fields);
        return described;
    }

    private static Answer error(int status, String code, String message) {
        return new Answer(status, List.of(Map.of("message", message, "errorCode", code)));
    }

    /** In whole seconds and with the offset written as Salesforce does. */
    private static String stamp() {
        return Instant.ofEpochSecond(Instant.now().getEpochSecond()).toString().replace("Z", ".000+0000");
    }
}
