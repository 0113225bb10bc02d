package io.upswell.saleshandoff.adapter.hubspot;

import static com.github.tomakehurst.wiremock.http.RequestMethod.GET;
import static com.github.tomakehurst.wiremock.http.RequestMethod.PATCH;
import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;

import com.github.tomakehurst.wiremock.http.Request;
import io.upswell.saleshandoff.domain.CrmStandIn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * HubSpot's CRM API as far as deals go, after its reference. Its search index can lag: then a search does not find what
 * was just created.
 */
final class HubSpotStandIn extends CrmStandIn {

    private static final String DEALS = "/crm/v3/objects/deals";
    private static final List<String> STAGES = List.of(
            "appointmentscheduled",
            "qualifiedtobuy",
            "presentationscheduled",
            "contractsent",
            "closedwon",
            "closedlost");

    private final Map<String, ObjectNode> deals = new ConcurrentSkipListMap<>();
    private final Map<String, String> companies = new ConcurrentSkipListMap<>();
    private final AtomicLong numbers = new AtomicLong(9_000_000_000L);
    volatile String token = "pat-na1-right";
    volatile boolean indexLags;

    Map<String, ObjectNode> deals() {
        return deals;
    }

    String madeByPeople(String account, String stage) {
        ObjectNode deal = JSON.createObjectNode();
        String id = Long.toString(numbers.incrementAndGet());
        deal.put("id", id).put("createdAt", now()).put("archived", false);
        deal.set("properties", JSON.createObjectNode());
        deal.put("company", account.isEmpty() ? "" : company(account));
        change(
                deal,
                JSON.valueToTree(
                        Map.of("dealname", "By hand", "dealstage", stage, "amount", "12000", "closedate", now())));
        deals.put(id, deal);
        return id;
    }

    @Override
    protected synchronized Answer answer(Request request) {
        if (!("Bearer " + token).equals(request.getHeader("Authorization"))) {
            return error(401, "INVALID_AUTHENTICATION", "Authentication credentials not found.", List.of());
        }
        String path = path(request);
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (is(request, POST, DEALS + "/search")) {
            return search(body(request));
        }
        if (is(request, POST, "/crm/v3/objects/companies/search")) {
            String account = body(request).at("/filterGroups/0/filters/0/value").asString();
            return results(List.of(Map.of("id", company(account))));
        }
        if (is(request, POST, "/crm/v4/associations/deals/companies/batch/read")) {
            return associated(body(request));
        }
        if (is(request, POST, "/crm/v3/objects/companies/batch/read")) {
            return companies(body(request));
        }
        if (is(request, POST, DEALS + "/batch/read")) {
            return read(body(request));
        }
        if (is(request, POST, DEALS + "/batch/create")) {
            return createAll(body(request));
        }
        if (is(request, POST, DEALS + "/batch/update")) {
            return updateAll(body(request));
        }
        if (is(request, POST, DEALS)) {
            return create(body(request));
        }
        if (is(request, PATCH, DEALS + "/")) {
            return update(last, body(request).path("properties"));
        }
        if (is(request, GET, DEALS + "/")) {
            ObjectNode deal = find("upswell_id", last);
            return deal == null
                    ? error(404, "OBJECT_NOT_FOUND", "Object not found.", List.of())
                    : new Answer(200, deal);
        }
        if (is(request, GET, "/crm/v3/owners")) {
            String mail = query(request, "email");
            return results(List.of(Map.of("id", "77-" + mail.substring(0, mail.indexOf('@')), "email", mail)));
        }
        if (is(request, GET, "/account-info/v3/details")) {
            return new Answer(200, Map.of("portalId", 123456, "uiDomain", "app.hubspot.com"));
        }
        if (is(request, GET, "/crm/v3/properties/")) {
            return new Answer(200, Map.of("name", last, "hasUniqueValue", last.equals("upswell_id")));
        }
        if (is(request, GET, "/crm/v3/pipelines/deals/default")) {
            return new Answer(
                    200,
                    Map.of(
                            "id",
                            "default",
                            "stages",
                            STAGES.stream().map(stage -> Map.of("id", stage)).toList()));
        }
        return error(404, "OBJECT_NOT_FOUND", "resource not found: " + path, List.of());
    }

    private Answer create(JsonNode body) {
        JsonNode properties = body.path("properties");
        Answer refused = refusal(properties);
        if (refused != null) {
            return refused;
        }
        String unique = properties.path("upswell_id").asString();
        ObjectNode twin = find("upswell_id", unique);
        if (twin != null) {
            return invalid(
                    "upswell_id",
                    "CONFLICTING_UNIQUE_VALUE",
                    "%s already has that value.".formatted(twin.path("id").asString()));
        }
        ObjectNode deal = JSON.createObjectNode();
        deal.put("id", Long.toString(numbers.incrementAndGet()));
        deal.put("createdAt", now());
        deal.put("archived", false);
        deal.set("properties", JSON.createObjectNode());
        deal.put("company", body.at("/associations/0/to/id").asString(""));
        if (body.at("/associations/0/types/0/associationTypeId").asInt() != 5) {
            return error(400, "VALIDATION_ERROR", "Invalid association type", List.of());
        }
        change(deal, properties);
        deals.put(deal.path("id").asString(), deal);
        return new Answer(201, deal);
    }

    private Answer update(String id, JsonNode properties) {
        ObjectNode deal = deals.get(id);
        if (deal == null) {
            return error(404, "OBJECT_NOT_FOUND", "Object not found.", List.of());
        }
        Answer refused = refusal(properties);
        if (refused != null) {
            return refused;
        }
        change(deal, properties);
        return new Answer(200, deal);
    }

    /** With trace ids those that are wrong fail alone. */
    private Answer createAll(JsonNode body) {
        List<Object> results = new ArrayList<>();
        List<Object> errors = new ArrayList<>();
        for (JsonNode input : body.path("inputs")) {
            Answer answer = create(input);
            if (answer.status() == 201) {
                results.add(answer.body());
            } else {
                errors.add(failed(
                        answer,
                        "objectWriteTraceId",
                        input.path("objectWriteTraceId").asString()));
            }
        }
        Answer answer = batch(results, errors);
        return errors.isEmpty() ? new Answer(201, answer.body()) : answer;
    }

    /** A wrong value is the end of the whole batch, a deal that is not there is not. */
    private Answer updateAll(JsonNode body) {
        List<Object> results = new ArrayList<>();
        List<Object> errors = new ArrayList<>();
        for (JsonNode input : body.path("inputs")) {
            Answer refused = refusal(input.path("properties"));
            if (refused != null) {
                return refused;
            }
        }
        for (JsonNode input : body.path("inputs")) {
            String id = input.path("id").asString();
            Answer answer = update(id, input.path("properties"));
            if (answer.status() == 200) {
                results.add(answer.body());
            } else {
                errors.add(failed(answer, "ids", id));
            }
        }
        return batch(results, errors);
    }

    private static Map<String, Object> failed(Answer answer, String what, String id) {
        JsonNode said = JSON.valueToTree(answer.body());
        return Map.of(
                "status",
                "error",
                "category",
                said.path("category"),
                "message",
                said.path("message"),
                "context",
                Map.of(what, List.of(id)));
    }

    private Answer read(JsonNode body) {
        if (!body.has("properties") || !body.has("propertiesWithHistory")) {
            return error(400, "VALIDATION_ERROR", "Invalid input JSON: a field is missing", List.of());
        }
        List<Object> results = new ArrayList<>();
        List<Object> errors = new ArrayList<>();
        for (JsonNode input : body.path("inputs")) {
            ObjectNode deal = deals.get(input.path("id").asString());
            if (deal != null) {
                results.add(deal);
            } else {
                errors.add(Map.of(
                        "status",
                        "error",
                        "category",
                        "OBJECT_NOT_FOUND",
                        "message",
                        "Could not get some deal objects, they may be deleted or not exist.",
                        "context",
                        Map.of("ids", List.of(input.path("id").asString()))));
            }
        }
        return batch(results, errors);
    }

    private Answer associated(JsonNode body) {
        List<Object> results = new ArrayList<>();
        for (JsonNode input : body.path("inputs")) {
            String id = input.path("id").asString();
            String company = deals.get(id).path("company").asString();
            if (!company.isEmpty()) {
                results.add(Map.of(
                        "from",
                        Map.of("id", id),
                        "to",
                        List.of(Map.of(
                                "toObjectId",
                                company,
                                "associationTypes",
                                List.of(
                                        Map.of("category", "HUBSPOT_DEFINED", "typeId", 5, "label", "Primary"),
                                        Map.of("category", "HUBSPOT_DEFINED", "typeId", 341))))));
            }
        }
        return batch(results, List.of());
    }

    private Answer companies(JsonNode body) {
        List<Object> results = new ArrayList<>();
        for (JsonNode input : body.path("inputs")) {
            String id = input.path("id").asString();
            results.add(Map.of("id", id, "properties", Map.of("upswell_account_id", companies.get(id))));
        }
        return batch(results, List.of());
    }

    private static Answer batch(List<Object> results, List<Object> errors) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", "COMPLETE");
        answer.put("startedAt", now());
        answer.put("completedAt", now());
        answer.put("results", results);
        if (!errors.isEmpty()) {
            answer.put("numErrors", errors.size());
            answer.put("errors", errors);
        }
        return new Answer(errors.isEmpty() ? 200 : 207, answer);
    }

    private Answer search(JsonNode body) {
        for (JsonNode sort : body.path("sorts")) {
            if (!sort.isString()) {
                return error(400, "VALIDATION_ERROR", "Invalid input JSON: sorts", List.of());
            }
        }
        if (indexLags) {
            return results(List.of());
        }
        int limit = body.path("limit").asInt();
        int after = body.path("after").asInt(0);
        List<ObjectNode> all = deals.values().stream()
                .filter(deal -> StreamSupport.stream(
                                body.at("/filterGroups/0/filters").spliterator(), false)
                        .allMatch(filter -> matches(deal, filter)))
                .sorted(Comparator.comparing(deal ->
                        deal.path("properties").path("hs_lastmodifieddate").asString()))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", all.size());
        answer.put("results", all.stream().skip(after).limit(limit).toList());
        if (all.size() > after + limit) {
            answer.put("paging", Map.of("next", Map.of("after", Integer.toString(after + limit))));
        }
        return new Answer(200, answer);
    }

    private static boolean matches(ObjectNode deal, JsonNode filter) {
        String name = filter.path("propertyName").asString();
        String actual = name.equals("associations.company")
                ? deal.path("company").asString()
                : deal.path("properties").path(name).asString("");
        String value = filter.path("value").asString("");
        List<String> values = StreamSupport.stream(filter.path("values").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return switch (filter.path("operator").asString()) {
            case "EQ" -> actual.equals(value);
            case "IN" -> values.contains(actual);
            case "NOT_IN" -> !values.contains(actual);
            case "HAS_PROPERTY" -> !actual.isEmpty();
            case "NOT_HAS_PROPERTY" -> actual.isEmpty();
            case "GTE" -> Instant.parse(actual).toEpochMilli() >= Long.parseLong(value);
            default -> throw new IllegalArgumentException(filter.toString());
        };
    }

    private static @Nullable Answer refusal(JsonNode properties) {
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (!property.getValue().isString()) {
                return error(400, "VALIDATION_ERROR", "Invalid input JSON: not a string", List.of());
            }
        }
        if (properties.has("dealstage")
                && !STAGES.contains(properties.path("dealstage").asString())) {
            return invalid(
                    "dealstage",
                    "INVALID_OPTION",
                    "%s was not one of the allowed options"
                            .formatted(properties.path("dealstage").asString()));
        }
        return null;
    }

    private static void change(ObjectNode deal, JsonNode properties) {
        ObjectNode held = (ObjectNode) deal.path("properties");
        properties.properties().forEach(property -> held.set(property.getKey(), property.getValue()));
        String stage = held.path("dealstage").asString("");
        held.put("hs_is_closed", Boolean.toString(stage.startsWith("closed")));
        held.put("hs_is_closed_won", Boolean.toString(stage.equals("closedwon")));
        held.put("hs_lastmodifieddate", now());
        deal.put("updatedAt", now());
    }

    private @Nullable ObjectNode find(String property, String value) {
        return deals.values().stream()
                .filter(deal ->
                        deal.path("properties").path(property).asString("").equals(value))
                .findFirst()
                .orElse(null);
    }

    private String company(String account) {
        String id = Integer.toString(Math.abs(account.hashCode()));
        companies.put(id, account);
        return id;
    }

    private static Answer results(List<?> results) {
        return new Answer(200, Map.of("total", results.size(), "results", results));
    }

    /** What is wrong with which property stands as JSON behind the words of the message. */
    private static Answer invalid(String property, String code, String message) {
        String list = JSON.writeValueAsString(List.of(Map.of(
                "isValid",
                false,
                "message",
                message,
                "error",
                code,
                "name",
                property,
                "localizedErrorMessage",
                message,
                "portalId",
                123456)));
        return new Answer(
                400,
                Map.of(
                        "status",
                        "error",
                        "message",
                        "Property values were not valid: " + list,
                        "correlationId",
                        "aeb5f871-7f07-4993-9211-075dc63e7cbf",
                        "category",
                        "VALIDATION_ERROR"));
    }

    private static Answer error(int status, String category, String message, List<?> errors) {
        return new Answer(
                status,
                Map.of(
                        "status",
                        "error",
                        "message",
                        message,
                        "correlationId",
                        "aeb5f871-7f07-4993-9211-075dc63e7cbf",
                        "category",
                        category,
                        "errors",
                        errors));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
