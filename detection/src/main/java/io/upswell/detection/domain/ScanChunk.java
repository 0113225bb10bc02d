package io.upswell.detection.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A part of a scan: the accounts from {@code first} to {@code last}, both included.
 *
 * @param scanNumber grows with every scan
 * @param no from 1
 * @param inHindsight whether its scan tells the past afterwards
 */
public record ScanChunk(
        UUID scan, long scanNumber, Instant asOf, int no, String first, String last, boolean inHindsight) {}
