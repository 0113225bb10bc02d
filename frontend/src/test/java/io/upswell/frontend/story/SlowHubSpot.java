package io.upswell.frontend.story;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;

/** HubSpot refuses a second deal with the same unique property, and shows the first by it. */
final class SlowHubSpot extends SlowCrm {

    private static final String DEALS = "/crm/v3/objects/deals";

    @Override
    List<String> settings() {
        return List.of(
                "--upswell.crm.kind=hubspot",
                "--upswell.crm.hubspot.base-url=" + url(),
                "--upswell.crm.hubspot.portal-id=4711",
                "--upswell.crm.hubspot.token=pat-test");
    }

    @Override
    public Response transform(Response nothing, ServeEvent event) {
        Request request = event.getRequest();
        String path = request.getUrl().replaceFirst("\\?.*", "");
        if (path.endsWith("/search")) {
            return json(200, "{\"total\":0,\"results\":[]}").build();
        }
        if (path.equals(DEALS) && request.getMethod().equals(RequestMethod.POST)) {
            return make(JSON.readTree(request.getBodyAsString())
                    .path("properties")
                    .path("upswell_id")
                    .asString());
        }
        String id = records().get(path.substring(path.lastIndexOf('/') + 1));
        return id == null || !request.getUrl().endsWith("?idProperty=upswell_id")
                ? json(404, "{\"status\":\"error\",\"category\":\"OBJECT_NOT_FOUND\",\"message\":\"not found\"}")
                        .build()
                : deal(200, id).build();
    }

    private Response make(String unique) {
        String id = Integer.toString(7_001 + attempts());
        String known = keep(unique, id);
        return attempted(known == null ? deal(201, id) : json(400, """
                        {"status":"error","category":"VALIDATION_ERROR","message":"Property values were not valid",
                         "correlationId":"aeb5f871-7f07-4993-9211-075dc63e7cbf",
                         "errors":[{"code":"CONFLICTING_UNIQUE_VALUE","message":"%s already has that value."}]}""".formatted(known)))
                .build();
    }

    private static Response.Builder deal(int status, String id) {
        return json(status, "{\"id\":\"%s\",\"properties\":{},\"archived\":false}".formatted(id));
    }
}
