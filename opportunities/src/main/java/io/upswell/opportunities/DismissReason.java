package io.upswell.opportunities;

/** Why a CSM says no. */
public enum DismissReason {
    NOT_A_FIT,
    ALREADY_KNOWN,
    BAD_TIMING,
    NO_BUDGET,
    WRONG_SIGNAL,
    OTHER
}
