package io.upswell.frontend.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** API tokens as Segment's SDKs send their write key: by HTTP Basic, as a username without a password. */
final class WriteKeys implements AuthenticationProvider {

    private final Logins logins;
    private final ApiTokens tokens;

    WriteKeys(Logins logins, ApiTokens tokens) {
        this.logins = logins;
        this.tokens = tokens;
    }

    /** Leaves whoever comes with a password to the others. */
    @Override
    public @Nullable Authentication authenticate(Authentication given) {
        boolean key = given.getName().startsWith(ApiTokens.PREFIX) && "".equals(given.getCredentials());
        return key ? signIn(given.getName()) : null;
    }

    /** @throws BadCredentialsException when the token is unknown */
    Authentication signIn(String token) {
        return tokens.usernameOf(token)
                .flatMap(logins::find)
                .map(logins::principal)
                .map(user -> UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()))
                .orElseThrow(() -> new BadCredentialsException("Unknown API token"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
