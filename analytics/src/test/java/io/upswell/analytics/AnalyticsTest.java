package io.upswell.analytics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

/** A test of this module in the one context that all of them share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "upswell.replay.look-every=1d")
@Import({TestDatabase.class, TestClock.Configuration.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface AnalyticsTest {}
