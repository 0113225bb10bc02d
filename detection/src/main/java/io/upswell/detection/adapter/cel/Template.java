package io.upswell.detection.adapter.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelRuntime;
import io.upswell.detection.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the CSM reads, with expressions between double braces. */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

    private interface Piece {
        String of(Asking asking);
    }

    private final List<Piece> pieces = new ArrayList<>();

    private Template() {}

    /** @param problems receives what is wrong; the template is then not to be used */
    static Template of(String text, List<RuleProblem> problems) {
        var template = new Template();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            template.literal(text.substring(end, matcher.start()), problems);
            CelAbstractSyntaxTree checked = Formulas.checked("text", matcher.group(1), Formulas.PRINTABLE, problems);
            if (checked != null) {
                template.expression(Formulas.planned(checked));
            }
            end = matcher.end();
        }
        template.literal(text.substring(end), problems);
        return template;
    }

    private void literal(String text, List<RuleProblem> problems) {
        if (text.contains("{{") || text.contains("}}")) {
            problems.add(new RuleProblem(
                    "text", 0, 0, "A placeholder lacks its other braces.", "Write it as {{seats.free}}."));
        }
        pieces.add(asking -> text);
    }

    private void expression(CelRuntime.Program program) {
        pieces.add(asking -> {
            Object value = asking.eval(program);
            return value instanceof Double number ? Notes.shown(number).toPlainString() : String.valueOf(value);
        });
    }

    String of(Asking asking) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.of(asking)));
        return text.toString();
    }
}
