package io.upswell.notifications.adapter.graphql;

import io.upswell.notifications.AlertPreferences;
import io.upswell.notifications.AlertPreferences.Preferences;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PreferenceGraphql {

    private final AlertPreferences preferences;

    PreferenceGraphql(AlertPreferences preferences) {
        this.preferences = preferences;
    }

    @QueryMapping
    Preferences alertPreferences() {
        return preferences.mine();
    }

    @MutationMapping
    Preferences setAlertPreferences(@Argument @Nullable String timeZone, @Argument @Nullable String quietHours) {
        return preferences.choose(timeZone, quietHours);
    }
}
