package io.upswell.frontend.parts;

import java.util.Optional;

/** Who is who; the sign-in knows them. */
public interface People {

    /** The name that others read, such as "Sam Ortiz". */
    Optional<String> displayName(String username);
}
