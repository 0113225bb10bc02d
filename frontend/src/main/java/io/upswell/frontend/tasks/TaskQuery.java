package io.upswell.frontend.tasks;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which tasks are shown, as the address says it.
 *
 * @param done the completed ones instead of the open ones
 * @param mine only those of the viewer
 */
record TaskQuery(boolean done, boolean mine) {

    static TaskQuery of(QueryParameters parameters) {
        return new TaskQuery(
                parameters.getSingleParameter("view").filter("done"::equals).isPresent(),
                parameters.getSingleParameter("scope").filter("mine"::equals).isPresent());
    }

    QueryParameters parameters() {
        Map<String, String> given = new LinkedHashMap<>();
        if (done) {
            given.put("view", "done");
        }
        if (mine) {
            given.put("scope", "mine");
        }
        return QueryParameters.simple(given);
    }
}
