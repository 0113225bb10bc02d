package io.upswell.frontend.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jmolecules.archunit.JMoleculesArchitectureRules;
import org.jmolecules.archunit.JMoleculesArchitectureRules.StereotypeLookup;
import org.jmolecules.archunit.JMoleculesArchitectureRules.VerificationDepth;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.VerificationOptions;
import org.springframework.modulith.core.Violations;

/** The walls of the house, as rule objects that the house and the wrong samples are held against alike. */
final class Rules {

    /** A primary adapter may not reach past the primary ports; LENIENT would let it use a repository. */
    static final ArchRule HEXAGONAL = JMoleculesArchitectureRules.ensureHexagonal(
            VerificationDepth.SEMI_STRICT, StereotypeLookup.defaultLookup().withParentPackageTraversal());

    /** An allow-list, so that a library nobody thought of fails. */
    static final ArchRule PURE_DOMAIN = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.jmolecules..",
                            "org.springframework.data.annotation..",
                            "org.springframework.data.relational.core.mapping..",
                            "org.springframework.data.relational.repository..",
                            "org.springframework.data.domain..",
                            "com.fasterxml.jackson.annotation..",
                            "org.hipparchus..")
                    .or(type(LockMode.class))
                    .or(resideInAPackage("io.upswell..")
                            .and(not(resideInAnyPackage("..application..", "..adapter..", "io.upswell.frontend..")))))
            .because("the domain is plain Java");

    static final ArchRule HIDDEN = noClasses()
            .that()
            .resideInAnyPackage("..application..", "..adapter..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveModifier(JavaModifier.PUBLIC)
            .because("services and adapters are reached through ports");

    static final ArchRule NULL_MARKED = classes()
            .should(new ArchCondition<JavaClass>("live in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().tryGetPackageInfo().isPresent()
                            && type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(
                            type, marked, "%s is not @NullMarked".formatted(type.getPackageName())));
                }
            });

    private Rules() {}

    /** Not {@code verify()}: that runs once per JVM and is silently green afterwards. */
    static Violations modules(ApplicationModules modules) {
        return modules.detectViolations(VerificationOptions.defaults());
    }
}
