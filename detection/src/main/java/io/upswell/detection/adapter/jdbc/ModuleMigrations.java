package io.upswell.detection.adapter.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's own schema with a history of its own, for every module that is there: in the application all of
 * them, in a module's tests those below it. Spring Modulith can do this too, but reads every class at each start to know
 * the modules, which takes longer than the rest of the start together.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final Pattern MODULE = Pattern.compile("/db/migration/(\\w+)/[^/]+$");

    @Override
    public void migrate(Flyway flyway) {
        var settings = flyway.getConfiguration();
        for (String module : modules()) {
            Flyway.configure()
                    .configuration(settings)
                    .locations("classpath:db/migration/" + module)
                    .table(settings.getTable() + "_" + module)
                    .baselineVersion("0")
                    .baselineOnMigrate(true)
                    .load()
                    .migrate();
        }
    }

    private static List<String> modules() {
        try {
            Resource[] all = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql");
            return Arrays.stream(all)
                    .map(ModuleMigrations::module)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String module(Resource migration) {
        try {
            var found = MODULE.matcher(migration.getURL().getPath());
            if (!found.find()) {
                throw new IllegalStateException("Not a migration of a module: " + migration);
            }
            return found.group(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
