package io.upswell.detection;

/** How busy this node is with scans, for whoever can make room. */
public interface ScanLoad {

    /** Whether hands of this node are at work on a scan. */
    boolean busy();
}
