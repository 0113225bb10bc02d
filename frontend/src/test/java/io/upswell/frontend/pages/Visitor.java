package io.upswell.frontend.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser, with all that the browser asked for and complained about. */
final class Visitor {

    private static final int HEIGHT = 844;

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    /** @param signedIn what {@link #signedIn()} gave, or null for somebody who comes in new */
    Visitor(Browser browser, String base, int width, @Nullable String signedIn) {
        this.base = base;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setStorageState(signedIn));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        context.onRequest(request -> {
            if (!request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
                requests.add(request.url());
            }
        });
        page.onPageError(errors::add);
    }

    Page page() {
        return page;
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /** What no script of the page caught. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** The address of a path of the application. */
    URI at(String path) {
        return URI.create(base + path);
    }

    Visitor open(String path) {
        page.navigate(base + path);
        return this;
    }

    void signIn(String username, String password) {
        open("/login");
        page.getByLabel("User name").fill(username);
        page.locator("vaadin-password-field input").fill(password);
        button("Log in").click();
    }

    /** What a later visit needs, so that the same person need not sign in again. */
    String signedIn() {
        return context.storageState();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    void leave() {
        context.close();
    }
}
