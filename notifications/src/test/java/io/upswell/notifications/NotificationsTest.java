package io.upswell.notifications;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

/**
 * This module alone, on what detection gives to all: other modules' listeners stay out, the tests publish their events. Of the GraphQL schema only the root and this module's
 * part, so that the tests stand on their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(extraIncludes = "detection", verifyAutomatically = false)
@TestPropertySource(
        properties = {
            "spring.graphql.schema.locations=classpath:graphql-of-tests/",
            "spring.graphql.schema.additional-files=classpath:graphql/root.graphqls,classpath:graphql/notifications.graphqls",
            // The database of the tests goes before the contexts do; nobody is to wait for it then.
            "spring.datasource.hikari.connection-timeout=3000",
            // The clock of the tests stands still.
            "upswell.alerts.gather=PT0S",
            "upswell.slack.pace=PT0S"
        })
@Import({TestDatabase.class, TestClock.Configuration.class, ChosenHoldout.class})
public @interface NotificationsTest {}
