package io.upswell.notifications.application;

/** Who has the last word on a draft; another value in the settings stops the start. */
enum OutreachPhrasing {
    TEMPLATE,
    MODEL
}
