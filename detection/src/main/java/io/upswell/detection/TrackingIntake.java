package io.upswell.detection;

import java.util.List;
import java.util.Map;

/** Where Segment's and RudderStack's SDKs deliver: their tracking messages become facts. */
public interface TrackingIntake {

    /**
     * Takes in messages of the Segment HTTP tracking protocol, in their order. A message whose {@code messageId} was
     * taken before changes nothing; one that is no use is refused alone.
     *
     * @param messages parsed JSON objects with {@code type}, {@code messageId} and the rest
     */
    Receipt take(List<Map<String, Object>> messages);

    /**
     * What became of the messages.
     *
     * @param success always true, as the protocol's clients expect of an answer 200
     * @param repeated taken before
     * @param ignored understood, but nothing follows from them, such as an event that no metric is mapped to
     * @param errors one for each message or fact that was refused
     */
    record Receipt(boolean success, int accepted, int repeated, int ignored, List<String> errors) {}
}
