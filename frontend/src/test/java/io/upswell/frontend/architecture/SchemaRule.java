package io.upswell.frontend.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;

/** A module's SQL names its own schema and no other; read from the string constants of the compiled classes. */
final class SchemaRule {

    private static final List<String> SCHEMAS =
            List.of("detection", "opportunities", "saleshandoff", "notifications", "analytics", "frontend");

    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|copy|on|using|references|only|exists)\\s+(%s)\\."
                    .formatted(String.join("|", SCHEMAS)));

    private static final byte CONSTANT_STRING = 8;

    static final ArchRule OWN_SCHEMA_ONLY = classes()
            .should(new ArchCondition<JavaClass>("name only its own module's schema in SQL") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    strings(type).flatMap(text -> TABLE.matcher(text).results()).forEach(table -> {
                        String schema = table.group(1);
                        boolean own = type.getPackageName().contains("." + schema);
                        events.add(new SimpleConditionEvent(
                                type, own, "%s names the schema %s".formatted(type.getName(), schema)));
                    });
                }
            });

    private SchemaRule() {}

    private static Stream<String> strings(JavaClass type) {
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            var reader = new ClassReader(bytes);
            var buffer = new char[reader.getMaxStringLength()];
            return IntStream.range(1, reader.getItemCount())
                    .filter(i -> reader.getItem(i) > 0 && reader.readByte(reader.getItem(i) - 1) == CONSTANT_STRING)
                    .mapToObj(i -> reader.readUTF8(reader.getItem(i), buffer));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
