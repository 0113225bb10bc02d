package io.upswell.notifications.adapter.mustache;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.upswell.notifications.domain.LetterTemplates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * An operator's template wins over the shipped one of its name and is read anew each time, so that an edit counts at
 * once; one that cannot be used is reported and passed over.
 */
@Component
class OutreachTemplates implements LetterTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(OutreachTemplates.class);

    private final Mustache.Compiler compiler =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).defaultValue("");
    private final @Nullable Path directory;

    OutreachTemplates(@Value("${upswell.outreach.templates:}") String directory) {
        this.directory = directory.isBlank() ? null : Path.of(directory);
        if (this.directory != null && !Files.isDirectory(this.directory)) {
            throw new IllegalStateException(
                    "upswell.outreach.templates names %s, which is no directory: create it or drop the setting."
                            .formatted(this.directory));
        }
    }

    @Override
    public String write(String template, Map<String, Object> known) {
        Path own = directory == null ? null : directory.resolve(template + ".mustache");
        if (own != null && Files.isReadable(own)) {
            try {
                return fill(Files.readString(own), known);
            } catch (IOException | MustacheException broken) {
                LOG.warn("{} cannot be used ({}); the shipped template is", own, broken.getMessage());
            }
        }
        return fill(shipped(template), known);
    }

    /** Sections that say nothing leave empty lines and doubled blanks. */
    private String fill(String template, Map<String, Object> known) {
        return compiler.compile(template)
                .execute(known)
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static String shipped(String template) {
        try {
            return new ClassPathResource("outreach/%s.mustache".formatted(template))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
