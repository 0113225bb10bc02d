package io.upswell.notifications;

import org.jspecify.annotations.Nullable;

/** When each person wants to be spoken to. */
public interface AlertPreferences {

    /** Those of the viewer. */
    Preferences mine();

    /** What holds for those who have chosen nothing: its zone is the vendor's and never {@code null}. */
    Preferences ofAll();

    /**
     * @throws io.upswell.detection.Refusal.BadRequest when the zone or the hours cannot be read
     * @throws io.upswell.detection.Refusal.NotFound when no message can reach the viewer
     */
    Preferences choose(@Nullable String timeZone, @Nullable String quietHours);

    /**
     * @param timeZone an IANA id such as {@code Europe/Berlin}; {@code null} for the vendor's
     * @param quietHours such as {@code 18:00-08:00}; {@code null} for the setting of all
     */
    record Preferences(@Nullable String timeZone, @Nullable String quietHours) {}
}
