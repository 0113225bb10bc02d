package io.upswell.frontend.demo;

import java.time.LocalDate;

/** The demo's portfolio is there as of today, and its scan has been asked for. */
public record DemoPresent(LocalDate today) {}
