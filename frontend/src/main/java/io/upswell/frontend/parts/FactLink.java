package io.upswell.frontend.parts;

import com.vaadin.flow.component.html.Anchor;
import io.upswell.detection.Evidence;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leads from a piece of evidence to the very facts on the account's page: points, people or a sentence. */
public final class FactLink {

    private FactLink() {}

    public static Anchor of(Evidence evidence, String account, String text) {
        return of(evidence, account, null, text);
    }

    /** @param asOf the day that is looked back to, {@code null} for now */
    public static Anchor of(Evidence evidence, String account, @Nullable LocalDate asOf, String text) {
        String address = address(evidence, "accounts/" + encode(account));
        String past = asOf == null ? "" : (address.contains("?") ? "&asOf=" : "?asOf=") + asOf;
        return new Anchor(address + past, text);
    }

    private static String address(Evidence evidence, String page) {
        return switch (evidence) {
            case Evidence.Usage usage -> page + "/usage" + points(usage.metric(), usage.from(), usage.to());
            case Evidence.Growth growth -> page + "/usage" + points(growth.metric(), growth.from(), growth.to());
            case Evidence.Seats seats -> page + "/people" + people(seats.users());
            case Evidence.Visits visits -> page + "/people" + people(visits.userIds());
            case Evidence.Team team -> page + "/people" + people(team.newUsers());
            case Evidence.Condition condition -> page + "/why-not";
            case Evidence.Quote quote ->
                "%s?conversation=%s%s".formatted(page, encode(quote.conversation()), place(quote));
        };
    }

    private static String points(String metric, @Nullable LocalDate from, @Nullable LocalDate to) {
        return "?metric=" + encode(metric) + (from == null || to == null ? "" : "&from=%s&to=%s".formatted(from, to));
    }

    private static String people(List<String> users) {
        return users.isEmpty()
                ? ""
                : users.stream().map(FactLink::encode).collect(Collectors.joining("&user=", "?user=", ""));
    }

    /** What an upstream system said has no place in the conversation. */
    private static String place(Evidence.Quote quote) {
        return quote.segment() < 0
                ? ""
                : "&segment=%d&start=%d&end=%d".formatted(quote.segment(), quote.start(), quote.end());
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
