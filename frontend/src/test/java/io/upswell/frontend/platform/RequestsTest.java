package io.upswell.frontend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequestEvent;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;

class RequestsTest {

    private final Requests requests = new Requests();

    @Test
    void busyFromTheFirstRequestToTheEndOfTheLast() {
        var one = request(null);
        var other = request("v-r=uidl");
        requests.requestInitialized(one);
        requests.requestInitialized(other);
        requests.requestDestroyed(one);

        assertThat(requests.busy()).isTrue();

        requests.requestDestroyed(other);

        assertThat(requests.busy()).isFalse();
    }

    @Test
    void aPageThatListensForNewsKeepsNobodyBusy() {
        requests.requestInitialized(request("v-r=push&debug_window"));

        assertThat(requests.busy()).isFalse();
    }

    private static ServletRequestEvent request(String query) {
        var request = new MockHttpServletRequest();
        request.setQueryString(query);
        return new ServletRequestEvent(new MockServletContext(), request);
    }
}
