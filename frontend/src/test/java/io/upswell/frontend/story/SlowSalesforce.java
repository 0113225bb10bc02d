package io.upswell.frontend.story;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;

/** Salesforce makes of a second upsert with the same external id an update of the first record. */
final class SlowSalesforce extends SlowCrm {

    @Override
    List<String> settings() {
        return List.of(
                "--upswell.crm.kind=salesforce",
                "--upswell.crm.salesforce.login-url=" + url(),
                "--upswell.crm.salesforce.client-id=client",
                "--upswell.crm.salesforce.client-secret=secret-of-the-test");
    }

    @Override
    public Response transform(Response nothing, ServeEvent event) {
        Request request = event.getRequest();
        String path = request.getUrl().replaceFirst("\\?.*", "");
        if (path.endsWith("/oauth2/token")) {
            return json(
                            200,
                            "{\"access_token\":\"token\",\"token_type\":\"Bearer\",\"instance_url\":\"%s\"}"
                                    .formatted(url()))
                    .build();
        }
        return path.contains("/sobjects/Opportunity/Upswell_Id__c/")
                ? upsert(path.substring(path.lastIndexOf('/') + 1))
                : json(200, "{\"totalSize\":0,\"done\":true,\"records\":[]}").build();
    }

    private Response upsert(String unique) {
        String id = "006xx%09dAAA".formatted(attempts());
        String known = keep(unique, id);
        return attempted(json(
                        known == null ? 201 : 200,
                        "{\"id\":\"%s\",\"success\":true,\"errors\":[],\"created\":%s}"
                                .formatted(known == null ? id : known, known == null)))
                .build();
    }
}
