package io.upswell.detection;

/** What somebody is in the vendor's company, and so what they may see and decide. */
public enum Role {
    CSM,
    SALES,
    MANAGER,
    ADMIN
}
