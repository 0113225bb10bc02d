package io.upswell.detection.adapter.graphql;

import io.upswell.detection.DataHealth;
import io.upswell.detection.DataHealthDesk;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Whether the facts come in. */
@Controller
class DataHealthGraphql {

    private final DataHealthDesk desk;

    DataHealthGraphql(DataHealthDesk desk) {
        this.desk = desk;
    }

    @QueryMapping
    DataHealth dataHealth() {
        return desk.current();
    }
}
