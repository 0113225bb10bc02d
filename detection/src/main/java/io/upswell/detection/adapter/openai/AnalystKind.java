package io.upswell.detection.adapter.openai;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

/** A kind of analyst that does not exist stops the start: nobody should take the offline one for another. */
@Configuration(proxyBeanMethods = false)
class AnalystKind {

    enum Kind {
        OFFLINE,
        OPENAI
    }

    AnalystKind(@Value("${upswell.analyst.kind:offline}") Kind kind) {
        assert kind != null;
    }
}
