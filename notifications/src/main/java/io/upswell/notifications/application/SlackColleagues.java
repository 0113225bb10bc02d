package io.upswell.notifications.application;

import io.upswell.detection.Viewer;
import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.Surface;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Who in Slack is who here, by e-mail address, asked once. */
@Service
class SlackColleagues {

    private final Contacts contacts;
    private final Surface surface;
    private final ObjectProvider<UserDetailsService> logins;
    private final TransactionOperations transactions;

    SlackColleagues(
            Contacts contacts,
            Surface surface,
            ObjectProvider<UserDetailsService> logins,
            TransactionOperations transactions) {
        this.contacts = contacts;
        this.surface = surface;
        this.logins = logins;
        this.transactions = transactions;
    }

    /**
     * Does something with the rights of that person.
     *
     * @param user Slack's id
     * @return whether there is such a person here
     */
    boolean as(String user, Runnable action) {
        UserDetails login = username(user).flatMap(this::login).orElse(null);
        if (!(login instanceof Viewer)) {
            return false;
        }
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(login, null, login.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
        return true;
    }

    private Optional<UserDetails> login(String username) {
        try {
            return Optional.ofNullable(logins.getIfAvailable())
                    .map(service -> service.loadUserByUsername(username))
                    .filter(UserDetails::isEnabled);
        } catch (UsernameNotFoundException gone) {
            return Optional.empty();
        }
    }

    private Optional<String> username(String user) {
        return surface.username(user)
                .or(() -> contacts.findFirstBySlackId(user).map(Contact::username))
                .or(() -> surface.email(user)
                        .flatMap(contacts::findFirstByEmailIgnoreCase)
                        .map(contact -> remember(contact, user)));
    }

    private String remember(Contact contact, String user) {
        transactions.executeWithoutResult(
                tx -> contacts.findById(contact.username()).ifPresent(now -> contacts.save(now.found(user))));
        return contact.username();
    }
}
