package io.upswell.saleshandoff.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.upswell.saleshandoff.HandoffTest;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmContract;
import io.upswell.saleshandoff.domain.CrmFailure;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HandoffTest
class EmbeddedCrmTest extends CrmContract {

    private final Crm crm;
    private final JdbcClient jdbc;

    EmbeddedCrmTest(Crm crm, JdbcClient jdbc) {
        this.crm = crm;
        this.jdbc = jdbc;
    }

    @Override
    protected Crm crm() {
        return crm;
    }

    @Override
    protected Held held(String id) {
        return jdbc.sql("""
                        select name, owner, stage, amount, currency, description from saleshandoff.crm_record
                         where 'OPP-' || number = ?
                        """).param(id).query(Held.class).single();
    }

    @Override
    protected int records(UUID opportunity) {
        return jdbc.sql("select count(*) from saleshandoff.crm_record where external_id = ?")
                .param(opportunity)
                .query(Integer.class)
                .single();
    }

    @Override
    protected String stage(PipelineStage stage) {
        return stage.name();
    }

    @Override
    protected Optional<String> madeByPeople(String account, boolean won) {
        return Optional.empty();
    }

    @Override
    protected String unknownId() {
        return "OPP-0";
    }

    @Test
    void saysSoWhenTheRecordIsGone() {
        assertThatExceptionOfType(CrmFailure.class)
                .isThrownBy(() -> crm.update(new Crm.Change("OPP-0", PipelineStage.WON, null, null)))
                .matches(failure -> !failure.passing());
    }
}
