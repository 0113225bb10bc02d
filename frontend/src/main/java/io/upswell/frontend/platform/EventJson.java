package io.upswell.frontend.platform;

import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Events as they wait for their listeners; Spring Modulith's own looks the mapper up among all beans for each one. */
@Component
@Primary
class EventJson implements EventSerializer {

    private final JsonMapper json;

    EventJson(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Object serialize(Object event) {
        return json.writeValueAsString(event);
    }

    @Override
    public <T> T deserialize(Object serialized, Class<T> type) {
        return json.readValue(serialized.toString(), type);
    }
}
