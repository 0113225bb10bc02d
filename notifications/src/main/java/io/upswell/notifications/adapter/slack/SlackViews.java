package io.upswell.notifications.adapter.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.util.json.GsonFactory;
import io.upswell.notifications.domain.Form;
import io.upswell.notifications.domain.Form.Choice;
import io.upswell.notifications.domain.Form.Day;
import io.upswell.notifications.domain.Form.Entry;
import io.upswell.notifications.domain.Form.Words;
import io.upswell.notifications.domain.HomeTab;
import io.upswell.notifications.domain.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Dialogs and the home tab as Slack's views, within Slack's limits. */
@Component
class SlackViews {

    private static final int TITLE = 24;
    private static final int LABEL = 200;
    private static final int OPTION = 75;
    private static final int TEXT = 3000;
    private static final int WORDS = 2900;
    private static final int BLOCKS = 100;
    private static final int HEADER = 150;
    private static final int BYTES = 250_000;

    private final Gson gson = GsonFactory.createSnakeCase();
    private final String baseUrl;

    SlackViews(@Value("${upswell.base-url:http://localhost:8080}") String baseUrl) {
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    String dialog(Form form, Origin origin) {
        var view = View.builder()
                .type("modal")
                .callbackId(form.id())
                .privateMetadata(metadata(form, origin))
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(SlackText.line(form.title(), TITLE))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(form.submit() == null ? "Close" : "Cancel")
                        .build());
        if (form.submit() != null) {
            view.submit(ViewSubmit.builder()
                    .type("plain_text")
                    .text(SlackText.line(form.submit(), TITLE))
                    .build());
        }
        return json(view, form.fields().stream().map(SlackViews::field).toList());
    }

    /** What is needed to know again, when the dialog comes back, what it was about. */
    private static String metadata(Form form, Origin origin) {
        var metadata = new JsonObject();
        metadata.addProperty("about", form.about());
        if (origin.channel() != null) {
            metadata.addProperty("channel", origin.channel());
        }
        if (origin.ts() != null) {
            metadata.addProperty("ts", origin.ts());
        }
        return metadata.toString();
    }

    private static LayoutBlock field(Form.Field field) {
        return switch (field) {
            case Words words -> BlockKit.section(SlackText.lines(words.text(), WORDS));
            case Entry entry ->
                input(
                        entry.id(),
                        entry.label(),
                        entry.needed(),
                        PlainTextInputElement.builder()
                                .actionId(entry.id())
                                .multiline(entry.lines())
                                .initialValue(entry.initial().isEmpty() ? null : cut(entry.initial()))
                                .maxLength(TEXT)
                                .build());
            case Day day ->
                input(
                        day.id(),
                        day.label(),
                        day.needed(),
                        DatePickerElement.builder()
                                .actionId(day.id())
                                .initialDate(
                                        day.initial() == null
                                                ? null
                                                : day.initial().toString())
                                .build());
            case Choice choice -> {
                List<OptionObject> options = choice.options().stream()
                        .map(option -> OptionObject.builder()
                                .text(plain(option.label(), OPTION))
                                .value(option.value())
                                .build())
                        .toList();
                yield input(
                        choice.id(),
                        choice.label(),
                        true,
                        StaticSelectElement.builder()
                                .actionId(choice.id())
                                .options(options)
                                .initialOption(options.getFirst())
                                .build());
            }
        };
    }

    /** What somebody is to edit is theirs as it is: no entity in it. */
    private static String cut(String text) {
        if (text.length() <= TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(TEXT - 2)) ? TEXT - 2 : TEXT - 1;
        return text.substring(0, end) + "…";
    }

    private static LayoutBlock input(String id, String label, boolean needed, BlockElement element) {
        return InputBlock.builder()
                .blockId(id)
                .label(plain(label, LABEL))
                .optional(!needed)
                .element(element)
                .build();
    }

    String home(HomeTab tab) {
        var blocks = new ArrayList<LayoutBlock>();
        for (HomeTab.Group group : tab.groups()) {
            blocks.add(HeaderBlock.builder().text(plain(group.title(), HEADER)).build());
            if (group.lines().isEmpty()) {
                blocks.add(BlockKit.section(SlackText.line(group.none(), WORDS)));
            }
            group.lines().forEach(line -> blocks.add(BlockKit.section(line(line))));
            blocks.add(BlockKit.divider());
        }
        return json(View.builder().type("home"), blocks);
    }

    private String line(HomeTab.Line line) {
        String title = SlackText.line(line.title(), HEADER);
        String linked = line.link() == null
                ? "*%s*".formatted(title)
                : "*<%s%s|%s>*".formatted(baseUrl, line.link(), title.replace("|", "/"));
        return linked + "\n" + SlackText.line(line.text(), WORDS / 2);
    }

    private static PlainTextObject plain(String text, int longest) {
        return PlainTextObject.builder().text(SlackText.line(text, longest)).build();
    }

    /** With as many of the blocks as Slack takes, by their number and by the size of all. */
    private String json(View.ViewBuilder view, List<LayoutBlock> blocks) {
        int kept = Math.min(BLOCKS, blocks.size());
        String json = gson.toJson(view.blocks(blocks.subList(0, kept)).build());
        while (json.getBytes(StandardCharsets.UTF_8).length > BYTES) {
            kept--;
            json = gson.toJson(view.blocks(blocks.subList(0, kept)).build());
        }
        return json;
    }
}
