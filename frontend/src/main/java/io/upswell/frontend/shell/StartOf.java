package io.upswell.frontend.shell;

import io.upswell.detection.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The page on which these roles start; it comes first in their navigation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StartOf {
    Role[] value();
}
