package io.upswell.detection.adapter.openai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.upswell.detection.domain.LanguageModel.Unanswered;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** One question, one answer, or a reason why there is none. Neither the key nor what was said gets into the reason. */
class OpenAiChat implements DisposableBean {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final String NO_KEY = "none"; // the client insists on one, Ollama ignores it

    private final OpenAiSettings settings;
    private final String name;
    private final ChatModel model;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    OpenAiChat(OpenAiSettings settings) {
        if (settings.model() == null || settings.model().isBlank()) {
            throw new IllegalArgumentException(
                    "upswell.analyst.kind=openai needs upswell.analyst.openai.model, the name of the model");
        }
        this.settings = settings;
        this.name = settings.model();
        String key = settings.apiKey();
        this.model = OpenAiChatModel.builder()
                // some servers take the upgrade to HTTP/2 that Java offers for an empty request
                .httpClientBuilder(new JdkHttpClientBuilder()
                        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
                        .connectTimeout(CONNECT)
                        .readTimeout(settings.timeout()))
                .baseUrl(settings.baseUrl())
                .apiKey(key == null || key.isBlank() ? NO_KEY : key)
                .modelName(name)
                .temperature(settings.temperature())
                .timeout(settings.timeout())
                .maxRetries(0)
                .build();
    }

    String name() {
        return name;
    }

    /**
     * @param format of the answer, {@code null} for plain text
     * @throws Unanswered when there is no answer in time
     */
    String ask(String task, String material, @Nullable ResponseFormat format) {
        ChatRequest.Builder request =
                ChatRequest.builder().messages(SystemMessage.from(task), UserMessage.from(material));
        if (format != null) {
            request.responseFormat(format);
        }
        ChatRequest question = request.build();
        // the client's own time-out ends with the headers; an answer may also trickle for ever
        Future<String> answer =
                threads.submit(() -> model.chat(question).aiMessage().text());
        try {
            String text = answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (text == null || text.isBlank()) {
                throw Unanswered.unusable("an empty answer");
            }
            return text;
        } catch (TimeoutException late) {
            throw timedOut();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Unanswered.absent("interrupted");
        } catch (ExecutionException failed) {
            throw reason(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Unanswered timedOut() {
        return Unanswered.absent(
                "no answer within %d s".formatted(settings.timeout().toSeconds()));
    }

    /** Servers repeat the key and the question in their messages, so none is passed on. */
    private Unanswered reason(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refused) {
                return Unanswered.absent("HTTP status %d".formatted(refused.statusCode()));
            }
            if (cause instanceof dev.langchain4j.exception.TimeoutException) {
                return timedOut();
            }
        }
        return Unanswered.absent(
                failure == null ? "no answer" : failure.getClass().getSimpleName());
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
