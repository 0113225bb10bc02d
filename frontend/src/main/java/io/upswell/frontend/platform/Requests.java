package io.upswell.frontend.platform;

import io.upswell.analytics.RequestLoad;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts the requests that this node is answering. */
@Component
class Requests implements ServletRequestListener, RequestLoad {

    private static final String PUSH = "v-r=push";

    private final AtomicInteger open = new AtomicInteger();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        open.addAndGet(weight(event.getServletRequest()));
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        open.addAndGet(-weight(event.getServletRequest()));
    }

    @Override
    public boolean busy() {
        return open.get() > 0;
    }

    /** A page that listens for news waits for nothing now. */
    private static int weight(ServletRequest request) {
        boolean push = request instanceof HttpServletRequest http
                && http.getQueryString() != null
                && http.getQueryString().contains(PUSH);
        return push ? 0 : 1;
    }
}
