package io.upswell.notifications.adapter.slack;

import com.google.gson.Gson;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.util.json.GsonFactory;
import io.upswell.detection.Json;
import io.upswell.notifications.domain.Alert;
import io.upswell.notifications.domain.Alert.Action;
import io.upswell.notifications.domain.Content;
import io.upswell.notifications.domain.Rendering;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Slack's Block Kit, within Slack's limits. */
@Component
class BlockKit implements Rendering {

    private static final int HEADER = 150;
    private static final int BUTTON = 75;
    private static final int BUTTON_VALUE = 2000;
    private static final int URL = 3000;
    private static final int CONTEXT = 2000;
    private static final int BLOCKS = 50;

    private final Gson gson = GsonFactory.createSnakeCase();
    private final String baseUrl;

    BlockKit(@Value("${upswell.base-url:http://localhost:8080}") String baseUrl) {
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    @Override
    public Content render(Alert alert) {
        String text = PlainForm.of(alert);
        String told = text + json(alert.withoutFootnote());
        String fingerprint =
                UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
        return new Content(text, new Json(json(alert)), fingerprint);
    }

    private String json(Alert alert) {
        return gson.toJson(blocks(alert));
    }

    private List<LayoutBlock> blocks(Alert alert) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(HeaderBlock.builder()
                .text(plain(SlackText.line(Emoji.of(alert.occasion()) + " " + alert.title(), HEADER)))
                .build());
        alert.parts().forEach(part -> blocks.addAll(Sections.of(part)));
        var tail = new ArrayList<LayoutBlock>();
        var elements = new ArrayList<BlockElement>();
        alert.actions().forEach(action -> elements.add(button(action)));
        if (!alert.more().isEmpty()) {
            elements.add(menu(alert.more()));
        }
        if (!elements.isEmpty()) {
            tail.add(ActionsBlock.builder().elements(elements).build());
        }
        if (alert.footnote() != null) {
            tail.add(ContextBlock.builder()
                    .elements(List.of(markdown(SlackText.line(alert.footnote(), CONTEXT))))
                    .build());
        }
        var kept = new ArrayList<>(blocks.subList(0, Math.min(blocks.size(), BLOCKS - tail.size())));
        kept.addAll(tail);
        return kept;
    }

    private BlockElement button(Action action) {
        return ButtonElement.builder()
                .actionId(action.id())
                .text(plain(SlackText.line(action.label(), BUTTON)))
                .value(action.value().length() <= BUTTON_VALUE ? action.value() : null)
                .url(url(action.link()))
                .style(action.primary() ? "primary" : null)
                .build();
    }

    /** What is chosen comes back as {@code action:value}. */
    private static BlockElement menu(List<Action> choices) {
        return OverflowMenuElement.builder()
                .actionId("more")
                .options(choices.stream()
                        .map(choice -> OptionObject.builder()
                                .text(plain(SlackText.line(choice.label(), BUTTON)))
                                .value(choice.id() + ":" + choice.value())
                                .build())
                        .toList())
                .build();
    }

    private @Nullable String url(@Nullable String link) {
        if (link == null) {
            return null;
        }
        String url = link.startsWith("/") ? baseUrl + link : link;
        return url.matches("https?://.*") && url.length() <= URL ? url : null;
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(true).build();
    }

    /** Verbatim: Slack is not to make links and channels of what looks like some. */
    static MarkdownTextObject markdown(String text) {
        return MarkdownTextObject.builder().text(text).verbatim(true).build();
    }

    static LayoutBlock section(String text) {
        return SectionBlock.builder().text(markdown(text)).build();
    }

    static LayoutBlock divider() {
        return DividerBlock.builder().build();
    }
}
