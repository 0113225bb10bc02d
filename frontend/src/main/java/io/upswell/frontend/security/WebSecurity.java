package io.upswell.frontend.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Two doors: programs with Basic or a bearer token and a 401 when they have neither, people with the sign-in page. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

    private static final String BEARER = "Bearer ";

    /** Whoever calls here proves it by a signature. */
    private static final String SIGNED = "/slack/events";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingEncoder();
    }

    /** Calls from the CRM prove themselves by their signature. */
    @Bean
    @Order(0)
    SecurityFilterChain signed(HttpSecurity http) throws Exception {
        return http.securityMatcher("/crm/webhooks/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Logins logins, ApiTokens tokens) throws Exception {
        var keys = new WriteKeys(logins, tokens);
        var bearer = new AuthenticationFilter(
                (AuthenticationManager) token -> keys.signIn(String.valueOf(token.getCredentials())),
                WebSecurity::bearerToken);
        bearer.setSuccessHandler((request, response, authentication) -> {});
        bearer.setFailureHandler(WebSecurity::unauthenticated);
        return http.securityMatcher("/graphql", "/graphql/**", "/api/**", "/v1/**", "/actuator/**", SIGNED)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**", SIGNED)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .authenticationProvider(keys)
                .httpBasic(basic -> basic.authenticationEntryPoint(WebSecurity::unauthenticated))
                .addFilterBefore(bearer, BasicAuthenticationFilter.class)
                .exceptionHandling(failed -> failed.authenticationEntryPoint(WebSecurity::unauthenticated))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie signs anybody in here, so nothing can be forged across sites.
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/*.css", "/*.js", "/icons/**", "/images/**", "/_static/**")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login"))
                .build();
    }

    private static @Nullable Authentication bearerToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER)
                ? UsernamePasswordAuthenticationToken.unauthenticated(
                        "token", header.substring(BEARER.length()).trim())
                : null;
    }

    private static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Upswell\"");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                        {"errors":[{"message":"Sign in with HTTP Basic or an API token.",\
                        "extensions":{"code":"UNAUTHENTICATED"}}]}""");
    }
}
