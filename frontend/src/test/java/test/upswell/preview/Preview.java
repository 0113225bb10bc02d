package test.upswell.preview;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.frontend.login.LoginView;
import io.upswell.frontend.parts.People;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/** The pages alone, on desks in memory, at a fixed instant: to look at them, and for the tests that open a browser. */
@SpringBootApplication(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            DataJdbcRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            GraphQlAutoConfiguration.class
        },
        excludeName = {
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
            "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration"
        })
@ComponentScan(
        basePackages = {"io.upswell.frontend", "test.upswell.preview"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.upswell\\.frontend\\.(platform|security|demo|graphql)\\..*"))
@EnableVaadin("io.upswell")
public class Preview {

    public static final Instant NOW = Instant.parse("2026-01-29T11:30:00Z");

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Preview.class);
        application.setDefaultProperties(Map.of(
                "server.port", "8099", "spring.modulith.runtime.flyway-enabled", "false", "upswell.demo", "true"));
        application.run(args);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/*.css", "/*.js", "/icons/**", "/aura/**", "/_static/**")
                                .permitAll())
                .build();
    }

    @Bean
    UserDetailsService users() {
        return username -> Arrays.stream(Person.values())
                .filter(person -> person.username().equals(username))
                .findFirst()
                .map(Member::new)
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    @Bean
    People people() {
        return username -> Arrays.stream(Person.values())
                .filter(person -> person.username().equals(username))
                .map(Person::displayName)
                .findFirst();
    }

    enum Person {
        CASEY("Casey Lindqvist", Role.CSM),
        PRIYA("Priya Raman", Role.CSM),
        SAM("Sam Ortiz", Role.SALES),
        MORGAN("Morgan Adeyemi", Role.MANAGER),
        ADMIN("Robin Admin", Role.ADMIN);

        private final String displayName;
        private final Role role;

        Person(String displayName, Role role) {
            this.displayName = displayName;
            this.role = role;
        }

        String username() {
            return name().toLowerCase(Locale.ROOT);
        }

        String displayName() {
            return displayName;
        }
    }

    record Member(Person person) implements UserDetails, Viewer {
        @Override
        public String username() {
            return person.username();
        }

        @Override
        public String displayName() {
            return person.displayName;
        }

        @Override
        public Role role() {
            return person.role;
        }

        @Override
        public Set<String> team() {
            return Arrays.stream(Person.values()).map(Person::username).collect(Collectors.toSet());
        }

        @Override
        public List<GrantedAuthority> getAuthorities() {
            return List.of(new SimpleGrantedAuthority("ROLE_" + person.role));
        }

        @Override
        public String getPassword() {
            return "{noop}demo";
        }

        @Override
        public String getUsername() {
            return username();
        }
    }
}
