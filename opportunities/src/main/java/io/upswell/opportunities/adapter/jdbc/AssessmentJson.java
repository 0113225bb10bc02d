package io.upswell.opportunities.adapter.jdbc;

import io.upswell.detection.Json;
import io.upswell.opportunities.domain.Assessment;
import io.upswell.opportunities.domain.Opportunity;
import org.springframework.data.relational.core.mapping.event.AfterConvertCallback;
import org.springframework.data.relational.core.mapping.event.BeforeConvertCallback;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps an opportunity's assessment as JSON and gives it back when the opportunity is read. */
@Component
class AssessmentJson implements BeforeConvertCallback<Opportunity>, AfterConvertCallback<Opportunity> {

    private final JsonMapper mapper;

    AssessmentJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Opportunity onBeforeConvert(Opportunity opportunity) {
        Assessment assessment = opportunity.assessment();
        opportunity.keep(
                new Json(mapper.writeValueAsString(assessment)),
                new Json(mapper.writeValueAsString(Metadata.of(assessment))));
        return opportunity;
    }

    @Override
    public Opportunity onAfterConvert(Opportunity opportunity) {
        opportunity.restore(mapper.readValue(opportunity.snapshot().text(), Assessment.class));
        return opportunity;
    }
}
