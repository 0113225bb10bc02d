package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.BOOK;
import static io.upswell.detection.domain.rule.AnAccount.account;
import static io.upswell.detection.domain.rule.Situation.fires;
import static io.upswell.detection.domain.rule.Situation.silent;
import static io.upswell.detection.domain.rule.Situation.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Competitor;
import io.upswell.detection.PriceBook;
import io.upswell.detection.RuleSet;
import io.upswell.detection.SignalType;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FR-1.4 and FR-1.7 as a specification: what follows from what was understood in a conversation, and for how long. */
class SpokenSignalsTests {

    private static final String MEETING = "2026-01-28T15:30:00Z";
    private static final String EARLIER = "2026-01-10T09:00:00Z";
    private static final String FORGOTTEN = "2025-12-29T09:00:00Z";
    private static final PriceBook RIVALS = new PriceBook(
            BOOK.plans(),
            BOOK.products(),
            List.of(new Competitor("datamint", "Datamint", List.of()), new Competitor("tably", "Tably", List.of())));

    @ParameterizedTest
    @MethodSource
    void mentions(Situation situation) {
        situation.holdsFor(new ExpansionMention(RuleSet.shipped(), ZoneOffset.UTC));
    }

    static List<Situation> mentions() {
        return List.of(
                fires("a plan to grow", grows("meeting", MEETING), "\"We hire thirty.\" - Meeting Jan 28", 0.7),
                fires(
                        "said in two conversations, the latest is told",
                        grows("email", EARLIER)
                                .heard("chat", MEETING, "Budget is there.", SignalType.EXPANSION_MENTION, null, false),
                        "\"Budget is there.\" - Chat Jan 28",
                        0.8),
                fires(
                        "noted upstream",
                        account().noted("meeting", MEETING, "Plans two more sites"),
                        "\"Plans two more sites\" - Meeting Jan 28",
                        0.7),
                silent(
                        "a note that turns it down",
                        account().noted("meeting", MEETING, "Does not want more seats"),
                        "1 conversation in 30 days, none that speaks of expansion"),
                silent(
                        "a note that names a product is interest in that",
                        account().noted("meeting", MEETING, "Asked for API Plus"),
                        "1 conversation in 30 days, none that speaks of expansion"),
                silent("said 31 days ago", grows("meeting", FORGOTTEN), "no conversation in the last 30 days"),
                silent(
                        "said tomorrow is not said yet",
                        grows("meeting", "2026-01-30T09:00:00Z"),
                        "no conversation in the last 30 days"),
                silent(
                        "small talk",
                        account().said("chat", MEETING, "Thanks, the export works again."),
                        "1 conversation in 30 days, none that speaks of expansion"),
                silent("nobody spoke", account(), "no conversation in the last 30 days"));
    }

    @ParameterizedTest
    @MethodSource
    void moves(Situation situation) {
        situation.holdsFor(new CompetitorDisplacement(RuleSet.shipped(), ZoneOffset.UTC));
    }

    static List<Situation> moves() {
        return List.of(
                fires(
                        "from a competitor to us",
                        moves("meeting", MEETING, false),
                        "Moves away from Datamint: \"Datamint goes.\" - Meeting Jan 28",
                        0.8),
                fires(
                        "said twice of the same competitor is one signal",
                        moves("email", EARLIER, false)
                                .heard(
                                        "meeting",
                                        MEETING,
                                        "Datamint is out.",
                                        SignalType.COMPETITOR_DISPLACEMENT,
                                        "datamint",
                                        false),
                        "Moves away from Datamint: \"Datamint is out.\" - Meeting Jan 28",
                        0.8),
                silent(
                        "from us to a competitor is no signal",
                        moves("meeting", MEETING, true),
                        "1 conversation in 30 days, none tells of leaving a competitor"),
                silent("31 days ago", moves("meeting", FORGOTTEN, false), "no conversation in the last 30 days"),
                unknown("no competitor on record", grows("meeting", MEETING), "no competitors on record"));
    }

    @Test
    void whoMayLeaveIsSaidWithTheWords() {
        assertThat(new ChurnRisk(ZoneOffset.UTC)
                        .of(moves("meeting", MEETING, true).facts()))
                .contains("churn risk, Datamint may replace us: \"Datamint goes.\" - Meeting Jan 28");
    }

    @Test
    void whoWantedToLeaveMayStillGoForAQuarter() {
        var risk = new ChurnRisk(ZoneOffset.UTC);

        assertThat(risk.of(moves("email", "2025-11-15T09:00:00Z", true).facts()))
                .isPresent();
        assertThat(risk.of(moves("email", "2025-10-15T09:00:00Z", true).facts()))
                .isEmpty();
    }

    @Test
    void whoComesToUsIsNoRisk() {
        assertThat(new ChurnRisk(ZoneOffset.UTC)
                        .of(moves("meeting", MEETING, false).facts()))
                .isEmpty();
    }

    private static AnAccount grows(String channel, String at) {
        return account().heard(channel, at, "We hire thirty.", SignalType.EXPANSION_MENTION, null, false);
    }

    private static AnAccount moves(String channel, String at, boolean away) {
        return account()
                .book(RIVALS)
                .heard(channel, at, "Datamint goes.", SignalType.COMPETITOR_DISPLACEMENT, "datamint", away);
    }
}
