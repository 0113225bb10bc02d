package io.upswell.frontend.analytics;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.Drill;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** The accounts behind a figure as a file, for who is signed in at the page. */
final class CsvLink extends Anchor {

    CsvLink(AnalyticsDesk desk, AnalyticsQuery query, Drill drill, String text) {
        super(file(desk, query, drill), text);
    }

    private static DownloadHandler file(AnalyticsDesk desk, AnalyticsQuery query, Drill drill) {
        return download -> {
            download.setFileName("accounts.csv");
            download.setContentType("text/csv");
            try (var csv = new OutputStreamWriter(download.getOutputStream(), StandardCharsets.UTF_8)) {
                desk.export(query.from(), query.to(), query.filter(), drill, csv);
            }
        };
    }
}
