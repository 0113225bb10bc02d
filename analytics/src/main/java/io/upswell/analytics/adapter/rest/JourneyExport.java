package io.upswell.analytics.adapter.rest;

import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.Drill;
import io.upswell.analytics.JourneyFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/analytics/journeys.csv?from=…&to=…&drill=WON}, with the fields of {@link JourneyFilter}. */
@RestController
class JourneyExport {

    private final AnalyticsDesk desk;

    JourneyExport(AnalyticsDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/analytics/journeys.csv")
    void export(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "DETECTED") Drill drill,
            @ModelAttribute JourneyFilter filter,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journeys.csv\"");
        desk.export(from, to, filter, drill, response.getWriter());
    }
}
