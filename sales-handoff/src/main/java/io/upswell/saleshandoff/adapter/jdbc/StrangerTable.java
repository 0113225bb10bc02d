package io.upswell.saleshandoff.adapter.jdbc;

import io.upswell.saleshandoff.CrmOpportunityFound;
import io.upswell.saleshandoff.domain.Strangers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class StrangerTable implements Strangers {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StrangerTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean isNews(CrmOpportunityFound found) {
        return jdbc.sql("""
                        insert into saleshandoff.crm_stranger as known (crm, crm_id, account, told)
                        values (:crm, :id, :account, cast(:told as jsonb))
                        on conflict (crm, crm_id) do update set account = excluded.account, told = excluded.told
                         where known.told <> excluded.told
                        """)
                        .param("crm", found.crm())
                        .param("id", found.crmId())
                        .param("account", found.account())
                        .param("told", json.writeValueAsString(found))
                        .update()
                == 1;
    }
}
