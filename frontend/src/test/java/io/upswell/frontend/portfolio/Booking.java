package io.upswell.frontend.portfolio;

/**
 * An expansion that was sold.
 *
 * @param cause what the customer needed
 * @param day when it was booked
 * @param manualDay when somebody found it without help
 */
record Booking(String account, String cause, int day, int manualDay) {}
