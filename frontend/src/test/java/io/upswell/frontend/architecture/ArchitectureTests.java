package io.upswell.frontend.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.upswell.Upswell;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** The house keeps every rule, and every rule is seen to fail on a sample that breaks it on purpose. */
class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.upswell");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Named.of("hexagonal", Rules.HEXAGONAL), "wrong.hexagonal"),
                Arguments.of(Named.of("pure domain", Rules.PURE_DOMAIN), "wrong.purity"),
                Arguments.of(Named.of("hidden services and adapters", Rules.HIDDEN), "wrong.visibility"),
                Arguments.of(Named.of("null-marked", Rules.NULL_MARKED), "wrong.unmarked"),
                Arguments.of(Named.of("own schema only", SchemaRule.OWN_SCHEMA_ONLY), "wrong.schema"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeeps(ArchRule rule, String sample) {
        rule.check(HOUSE);
    }

    @ParameterizedTest(name = "{0} fails on {1}")
    @MethodSource("rules")
    void theRuleCanFail(ArchRule rule, String sample) {
        JavaClasses wrong = new ClassFileImporter().importPackages(sample);
        assertThatThrownBy(() -> rule.check(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(sample);
    }

    @Test
    void theHouseKeepsItsModules() {
        ApplicationModules modules = ApplicationModules.of(Upswell.class);
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "detection", "opportunities", "saleshandoff", "notifications", "analytics", "frontend");
        assertThat(Rules.modules(modules).getMessages()).isEmpty();
    }

    @Test
    void theModuleRuleCanFail() {
        ApplicationModules wrong = ApplicationModules.of("wrong.modulith", (ImportOption) location -> true);
        assertThat(Rules.modules(wrong).getMessages())
                .anyMatch(message -> message.contains("Cycle"))
                .anyMatch(message -> message.contains("Allowed targets: none"));
    }
}
