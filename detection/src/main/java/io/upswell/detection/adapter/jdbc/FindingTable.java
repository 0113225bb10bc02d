package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Finding;
import io.upswell.detection.domain.Findings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What was read in conversations, in {@code detection.finding}. */
@Repository
class FindingTable implements Findings {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    FindingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.reader = json.readerFor(FINDINGS);
        this.writer = json.writerFor(FINDINGS);
    }

    @Override
    public Map<Key, List<Finding>> known(Collection<Key> keys) {
        Map<Key, List<Finding>> known = new HashMap<>();
        if (keys.isEmpty()) {
            return known;
        }
        columns("""
                        select f.account, f.conversation, f.content, f.vocabulary, f.findings
                        from unnest(:account, :conversation, :content::uuid[], :vocabulary::uuid[])
                          as n (account, conversation, content, vocabulary)
                        join detection.finding f using (account, conversation, content, vocabulary)
                        """, List.copyOf(keys)).query(row -> {
            var key = new Key(
                    row.getString("account"),
                    row.getString("conversation"),
                    row.getObject("content", UUID.class),
                    row.getObject("vocabulary", UUID.class));
            known.put(key, reader.readValue(row.getString("findings")));
        });
        return known;
    }

    @Override
    public void keep(Map<Key, List<Finding>> findings) {
        if (findings.isEmpty()) {
            return;
        }
        List<Key> keys = List.copyOf(findings.keySet());
        columns("""
                        insert into detection.finding (account, conversation, content, vocabulary, findings)
                        select n.account, n.conversation, n.content, n.vocabulary, n.findings::jsonb
                        from unnest(:account, :conversation, :content::uuid[], :vocabulary::uuid[], :findings)
                          as n (account, conversation, content, vocabulary, findings)
                        on conflict do nothing
                        """, keys)
                .param(
                        "findings",
                        keys.stream()
                                .map(key -> writer.writeValueAsString(findings.get(key)))
                                .toArray(String[]::new))
                .update();
    }

    private JdbcClient.StatementSpec columns(String sql, List<Key> keys) {
        return jdbc.sql(sql)
                .param(
                        "account",
                        ScanColumns.texts(keys.stream().map(Key::account).toList()))
                .param(
                        "conversation",
                        ScanColumns.texts(keys.stream().map(Key::conversation).toList()))
                .param(
                        "content",
                        ScanColumns.texts(keys.stream().map(Key::content).toList()))
                .param(
                        "vocabulary",
                        ScanColumns.texts(keys.stream().map(Key::vocabulary).toList()));
    }
}
