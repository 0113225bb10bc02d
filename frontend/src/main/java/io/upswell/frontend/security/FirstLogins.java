package io.upswell.frontend.security;

import static io.upswell.detection.Role.ADMIN;
import static io.upswell.detection.Role.CSM;
import static io.upswell.detection.Role.MANAGER;
import static io.upswell.detection.Role.SALES;

import io.upswell.detection.Role;
import io.upswell.notifications.Recipients;
import io.upswell.saleshandoff.SalesTeam;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can sign in, and that messages can reach everybody who can. */
@Component
@Order(0)
class FirstLogins implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstLogins.class);
    private static final String DEMO_PASSWORD = "demo";
    private static final String DEMO_TEAM = "north";

    private final Logins logins;
    private final Recipients recipients;
    private final SalesTeam sales;
    private final PasswordEncoder encoder;
    private final boolean demo;
    private final @Nullable String adminPassword;

    FirstLogins(
            Logins logins,
            Recipients recipients,
            SalesTeam sales,
            PasswordEncoder encoder,
            @Value("${upswell.demo}") boolean demo,
            @Value("${UPSWELL_ADMIN_PASSWORD:#{null}}") @Nullable String adminPassword) {
        this.logins = logins;
        this.recipients = recipients;
        this.sales = sales;
        this.encoder = encoder;
        this.demo = demo;
        this.adminPassword = adminPassword;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo) {
            demoLogins();
        }
        administrator();
        logins.all().forEach(login -> {
            recipients.register(login.username(), login.displayName(), login.email(), null);
            if (login.role() == SALES) {
                sales.register(new SalesTeam.Rep(login.username(), login.displayName(), login.email()));
            }
        });
    }

    private void demoLogins() {
        String hash = logins.find("casey").map(Login::passwordHash).orElseGet(() -> encode(DEMO_PASSWORD));
        demoLogin("casey", "Casey Lindqvist", CSM, hash);
        demoLogin("priya", "Priya Raman", CSM, hash);
        demoLogin("tomas", "Tomas Herrera", CSM, hash);
        demoLogin("noor", "Noor Haddad", CSM, hash);
        demoLogin("sam", "Sam Ortiz", SALES, hash);
        demoLogin("julia", "Julia Brandt", SALES, hash);
        demoLogin("ivan", "Ivan Kovac", SALES, hash);
        demoLogin("morgan", "Morgan Adeyemi", MANAGER, hash);
    }

    private void demoLogin(String username, String name, Role role, String hash) {
        logins.save(new Login(username, name, username + "@upswell.example", role, DEMO_TEAM, hash, true));
    }

    private void administrator() {
        if (adminPassword != null && !adminPassword.isBlank()) {
            saveAdministrator(adminPassword, false);
        } else if (logins.find("admin").isEmpty()) {
            if (demo) {
                saveAdministrator(DEMO_PASSWORD, true);
            } else {
                String random = randomPassword();
                saveAdministrator(random, false);
                log.warn("Created the user admin with the password {} (shown this once)", random);
            }
        }
    }

    private void saveAdministrator(String password, boolean ofDemo) {
        boolean unchanged = logins.find("admin")
                .map(l -> l.demo() == ofDemo && encoder.matches(password, l.passwordHash()))
                .orElse(false);
        if (!unchanged) {
            logins.save(new Login("admin", "Administrator", null, ADMIN, DEMO_TEAM, encode(password), ofDemo));
        }
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave nothing.");
        }
        return hash;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
