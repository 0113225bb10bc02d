package io.upswell.notifications.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.notifications.AlertPreferences;
import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.QuietHours;
import io.upswell.notifications.domain.QuietPolicy;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PreferenceDesk implements AlertPreferences {

    private final Contacts contacts;
    private final QuietPolicy policy;

    PreferenceDesk(Contacts contacts, QuietPolicy policy) {
        this.contacts = contacts;
        this.policy = policy;
    }

    @Override
    public Preferences mine() {
        return contacts.findById(Viewer.current().username())
                .map(PreferenceDesk::view)
                .orElseGet(() -> new Preferences(null, null));
    }

    @Override
    public Preferences ofAll() {
        QuietHours hours = policy.quietHours();
        return new Preferences(policy.zone().getId(), hours == null ? null : hours.toString());
    }

    @Override
    public Preferences choose(@Nullable String timeZone, @Nullable String quietHours) {
        String username = Viewer.current().username();
        try {
            String zone = timeZone == null || timeZone.isBlank()
                    ? null
                    : ZoneId.of(timeZone.strip()).getId();
            String hours = quietHours == null || quietHours.isBlank()
                    ? null
                    : QuietHours.parse(quietHours).toString();
            Contact contact =
                    contacts.findById(username).orElseThrow(() -> new Refusal.NotFound("recipient", username));
            return view(contacts.save(contact.prefers(zone, hours)));
        } catch (DateTimeException wrong) {
            throw new Refusal.BadRequest("Name a time zone such as Europe/Berlin, and quiet hours such as 18:00-08:00. "
                    + wrong.getMessage());
        }
    }

    private static Preferences view(Contact contact) {
        return new Preferences(contact.timeZone(), contact.quietHours());
    }
}
