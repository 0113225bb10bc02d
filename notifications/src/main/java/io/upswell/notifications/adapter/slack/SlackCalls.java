package io.upswell.notifications.adapter.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.upswell.notifications.domain.Undelivered;
import io.upswell.notifications.domain.Undelivered.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Calls of Slack's Web API, with what can go wrong sorted by what can be done about it. */
@Component
class SlackCalls implements DisposableBean {

    /** Errors of Slack's own that pass; with some of them the call may have taken effect all the same. */
    private static final Set<String> PASSING =
            Set.of("internal_error", "fatal_error", "request_timeout", "service_unavailable", "team_added_to_org");

    private static final Set<String> BUSY = Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

    /** The workspace refuses everybody until an operator mends it: worth waiting for. */
    private static final Set<String> MENDABLE =
            Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "missing_scope");

    private final Slack slack;
    private final String token;

    SlackCalls(
            @Value("${upswell.slack.token:}") String token,
            @Value("${upswell.slack.api-url:https://slack.com/api/}") String apiUrl,
            @Value("${upswell.slack.timeout:10s}") Duration timeout) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.endsWith("/") ? apiUrl : apiUrl + "/");
        config.setHttpClientCallTimeoutMillis((int) timeout.toMillis());
        config.setHttpClientReadTimeoutMillis((int) timeout.toMillis());
        config.setMethodsConfig(MethodsConfig.builder().statsEnabled(false).build());
        config.setStatsEnabled(false);
        this.slack = Slack.getInstance(config);
        this.token = token.strip();
    }

    boolean possible() {
        return !token.isEmpty();
    }

    /**
     * @param tolerated an error that the caller deals with
     * @throws Undelivered on every other
     */
    <R extends SlackApiTextResponse> R call(Call<R> call, String... tolerated) {
        R answer;
        try {
            answer = call.on(slack.methods(token));
        } catch (SlackApiException refused) {
            throw refused(refused);
        } catch (JsonParseException garbled) {
            throw new Undelivered(Kind.IN_DOUBT, "Slack's answer cannot be read.", null);
        } catch (IOException silent) {
            throw new Undelivered(Kind.IN_DOUBT, "Slack did not answer.", null);
        }
        if (!answer.isOk() && !Set.of(tolerated).contains(String.valueOf(answer.getError()))) {
            throw new Undelivered(kind(answer.getError()), sentence(answer.getError()), null);
        }
        return answer;
    }

    /**
     * Says something to one person alone, at the address that came with their click.
     *
     * @throws Undelivered when Slack does not take it
     */
    void answer(String address, String text) {
        var words = ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(false)
                .text(text)
                .build();
        try {
            int status = new ActionResponseSender(slack).send(address, words).getCode();
            if (status >= 300) {
                throw new Undelivered(Kind.REFUSED, "Slack answered %d.".formatted(status), null);
            }
        } catch (IOException silent) {
            throw new Undelivered(Kind.IN_DOUBT, "Slack did not answer.", null);
        }
    }

    private static Undelivered refused(SlackApiException refused) {
        int status = refused.getResponse().code();
        if (status == 429) {
            String seconds = refused.getResponse().header("Retry-After");
            boolean given = seconds != null && seconds.matches("\\d{1,6}");
            return new Undelivered(
                    Kind.BUSY, "Slack asks to wait.", given ? Duration.ofSeconds(Long.parseLong(seconds)) : null);
        }
        return new Undelivered(
                status >= 500 ? Kind.IN_DOUBT : Kind.NOT_NOW, "Slack answered %d.".formatted(status), null);
    }

    private static Kind kind(@Nullable String error) {
        if (error == null || PASSING.contains(error)) {
            return Kind.IN_DOUBT;
        }
        return BUSY.contains(error) ? Kind.BUSY : MENDABLE.contains(error) ? Kind.NOT_NOW : Kind.REFUSED;
    }

    private static String sentence(@Nullable String error) {
        return "Slack did not accept the message (%s).".formatted(error);
    }

    @Override
    public void destroy() throws Exception {
        slack.close();
    }

    interface Call<R> {
        R on(MethodsClient slack) throws IOException, SlackApiException;
    }
}
