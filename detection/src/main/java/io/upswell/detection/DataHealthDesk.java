package io.upswell.detection;

/** Where those who look after the data see whether it comes in. */
public interface DataHealthDesk {

    /** @throws Refusal.Forbidden for anybody but managers and admins */
    DataHealth current();
}
