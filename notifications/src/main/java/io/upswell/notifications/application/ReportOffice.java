package io.upswell.notifications.application;

import io.upswell.notifications.ReportDesk;
import io.upswell.notifications.domain.Alert;
import io.upswell.notifications.domain.Alert.Action;
import io.upswell.notifications.domain.Alert.Fact;
import io.upswell.notifications.domain.Alert.Paragraph;
import io.upswell.notifications.domain.Alert.Points;
import io.upswell.notifications.domain.Template;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ReportOffice implements ReportDesk {

    private final Notices notices;

    ReportOffice(Notices notices) {
        this.notices = notices;
    }

    @Override
    @Transactional
    public void send(String recipient, Report report) {
        var figures = new Points(
                "In figures",
                report.figures().stream()
                        .map(figure -> new Fact(figure.name(), figure.reading()))
                        .toList());
        notices.tell(
                recipient,
                Template.WEEKLY_REPORT,
                report.key(),
                new Alert(
                        Alert.Occasion.DIGEST,
                        report.title(),
                        List.of(new Paragraph(report.summary()), figures),
                        List.of(new Action("open_report", "Open Analytics", report.key(), report.link(), true)),
                        null));
    }
}
