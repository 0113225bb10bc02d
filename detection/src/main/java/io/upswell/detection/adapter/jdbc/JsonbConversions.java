package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Json;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/** {@link Json} as {@code jsonb}, for the aggregates of every module: an application has one set of conversions. */
@Configuration(proxyBeanMethods = false)
class JsonbConversions {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, List.of(new Write(), new Read()));
    }

    @WritingConverter
    private static final class Write implements Converter<Json, PGobject> {
        @Override
        public PGobject convert(Json json) {
            try {
                var jsonb = new PGobject();
                jsonb.setType("jsonb");
                jsonb.setValue(json.text());
                return jsonb;
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @ReadingConverter
    private static final class Read implements Converter<PGobject, Json> {
        @Override
        public Json convert(PGobject jsonb) {
            String text = jsonb.getValue();
            return new Json(text == null ? "null" : text);
        }
    }
}
