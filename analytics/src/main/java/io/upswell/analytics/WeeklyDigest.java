package io.upswell.analytics;

import java.time.LocalDate;
import java.util.List;

/** A week for a manager to read: what to send as a message. */
public record WeeklyDigest(
        LocalDate from,
        LocalDate to,
        FunnelReport funnel,
        List<SuccessTile> success,
        List<FunnelReport.Part> bySignalType,
        SignalQuality.FirstTouch firstTouch,
        SignalQuality.Answers answers) {}
