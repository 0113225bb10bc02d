package io.upswell.notifications;

import java.util.List;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Where other parts of the application send somebody a report of figures, on the way that person is reached. */
@PrimaryPort
public interface ReportDesk {

    /** Sends it once, however often it is asked to: {@link Report#key} and the recipient say what is the same. */
    void send(String recipient, Report report);

    /**
     * @param key such as the week that it is about
     * @param summary a sentence or two
     * @param link path of the page that shows more
     */
    record Report(String key, String title, String summary, List<Figure> figures, String link) {}

    /** @param reading the figure in words, with how sure it is */
    record Figure(String name, String reading) {}
}
