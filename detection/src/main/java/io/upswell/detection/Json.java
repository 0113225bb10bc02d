package io.upswell.detection;

/** JSON text that an aggregate keeps in a {@code jsonb} column; Spring Data converts it both ways. */
public record Json(String text) {}
