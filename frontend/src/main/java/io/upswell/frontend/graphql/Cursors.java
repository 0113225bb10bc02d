package io.upswell.frontend.graphql;

import io.upswell.detection.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorEncoder;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.pagination.EncodingCursorStrategy;
import org.springframework.graphql.data.query.ScrollPositionCursorStrategy;

/** Cursors as Spring writes them; one that nobody wrote is the caller's mistake, not ours. */
@Configuration(proxyBeanMethods = false)
class Cursors {

    @Bean
    EncodingCursorStrategy<ScrollPosition> cursorStrategy() {
        var positions = new ScrollPositionCursorStrategy();
        return CursorStrategy.withEncoder(positions, new CheckedEncoder(positions));
    }

    /** Reads each cursor once before Spring does, because Spring's own exception names no argument. */
    private record CheckedEncoder(ScrollPositionCursorStrategy positions) implements CursorEncoder {

        private static final CursorEncoder BASE64 = CursorEncoder.base64();

        @Override
        public String encode(String cursor) {
            return BASE64.encode(cursor);
        }

        @Override
        public String decode(String cursor) {
            try {
                String decoded = BASE64.decode(cursor);
                positions.fromCursor(decoded);
                return decoded;
            } catch (IllegalArgumentException | IllegalStateException wrong) {
                throw new Refusal.BadRequest("after: not a cursor of this list. Take endCursor from the page before.");
            }
        }
    }
}
