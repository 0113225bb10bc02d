package io.upswell.notifications.domain;

import java.util.Map;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Puts what is known into the words of a template. */
@SecondaryPort
public interface LetterTemplates {

    /** @param template name without ending, such as {@code upsell} */
    String write(String template, Map<String, Object> known);
}
