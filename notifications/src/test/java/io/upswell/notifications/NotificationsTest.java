package io.upswell.notifications;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

/**
 * The module with those below it, in one context without Slack. GraphQL stays out: this module's schema extends types
 * of modules that have one of their own, and {@code MessageQueriesTest} brings the part that it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.autoconfigure.exclude=org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration",
            // The database of the tests goes before the contexts do; nobody is to wait for it then.
            "spring.datasource.hikari.connection-timeout=3000"
        })
@Import({TestDatabase.class, TestClock.Configuration.class})
public @interface NotificationsTest {}
