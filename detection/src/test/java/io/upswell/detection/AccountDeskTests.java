package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;
import test.upswell.TestClock;

@DetectionTest
class AccountDeskTests {

    @Autowired
    FactUploads uploads;

    @Autowired
    AccountDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void facts() {
        clock.set(TestClock.START);
        uploads.forgetAll();
        uploads.send(InnovateCorp.FACTS);
        uploads.send("""
                {"type":"account","id":"b1","name":"beta","csm":"priya","sales_rep":"sam"}
                {"type":"account","id":"b2","name":"Beta","csm":"priya"}
                {"type":"account","id":"c","name":"Ceta"}
                {"type":"account","id":"d","csm":"priya","name":"100% _d"}
                {"type":"account","id":"e","csm":"casey"}
                """);
    }

    @Test
    void everybodySeesTheirOwn() {
        assertThat(names(As.ADMIN)).containsExactly("100% _d", "beta", "Beta", "Ceta", "e", "InnovateCorp");
        assertThat(names(As.MORGAN)).containsExactly("100% _d", "beta", "Beta", "Ceta", "e", "InnovateCorp");
        assertThat(names(As.CASEY)).containsExactly("e", "InnovateCorp");
        assertThat(names(As.SAM)).containsExactly("beta", "InnovateCorp");
        assertThat(names(As.PRIYA)).containsExactly("100% _d", "beta", "Beta");
        for (As viewer : List.of(As.ADMIN, As.MORGAN, As.CASEY, As.SAM, As.PRIYA)) {
            List<String> found = new ArrayList<>();
            for (String id : List.of("acc-1", "b1", "b2", "c", "d", "e")) {
                viewer.call(() -> desk.find(id)).ifPresent(account -> found.add(account.name()));
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(names(viewer));
        }
    }

    @Test
    void pagesByKeysetAndSearchesLiterally() {
        List<String> seen = new ArrayList<>();
        Window<AccountSnapshot> page = As.ADMIN.call(() -> desk.page(null, ScrollPosition.keyset(), 2));
        while (true) {
            page.forEach(account -> seen.add(account.id()));
            if (!page.hasNext()) {
                break;
            }
            ScrollPosition next = page.positionAt(page.size() - 1);
            page = As.ADMIN.call(() -> desk.page(null, next, 2));
        }

        assertThat(seen).containsExactly("d", "b1", "b2", "c", "e", "acc-1");
        assertThat(As.ADMIN
                        .call(() -> desk.page("ET", ScrollPosition.keyset(), 10))
                        .map(AccountSnapshot::id))
                .containsExactly("b1", "b2", "c");
        assertThat(As.ADMIN
                        .call(() -> desk.page("% _", ScrollPosition.keyset(), 10))
                        .map(AccountSnapshot::id))
                .containsExactly("d");
    }

    @Test
    void countsActiveUsersAndResolvesLimitsAsAScanDoes() {
        AccountSnapshot account = As.CASEY.call(() -> desk.find("acc-1")).orElseThrow();

        assertThat(account.activeUsers()).isEqualTo(2);
        assertThat(account.limits()).containsOnlyKeys("api_calls").containsValue(1_000_000.0);
        assertThat(account.contractedSeats()).isEqualTo(40);
    }

    @Test
    void showsConversationsLatestFirstToThoseInSight() {
        uploads.send("""
                {"type":"conversation","account":"acc-1","id":"c2","channel":"chat","occurred_at":"2026-01-10T09:00:00Z"}
                {"type":"conversation","account":"acc-1","id":"c3","channel":"chat","occurred_at":"2026-01-28T15:30:00Z"}
                {"type":"conversation","account":"b1","id":"conv-1","channel":"email","occurred_at":"2026-01-05T15:30:00Z"}
                """);

        Window<Conversation> first = As.CASEY.call(() -> desk.conversations("acc-1", ScrollPosition.keyset(), 2));
        Window<Conversation> rest = As.CASEY.call(() -> desk.conversations("acc-1", first.positionAt(1), 2));

        assertThat(first.map(Conversation::id)).containsExactly("conv-1", "c3");
        assertThat(first.hasNext()).isTrue();
        assertThat(rest.map(Conversation::id)).containsExactly("c2");
        assertThat(rest.hasNext()).isFalse();
        assertThat(As.PRIYA.call(() -> desk.conversations("acc-1", ScrollPosition.keyset(), 2)))
                .isEmpty();
        assertThat(As.PRIYA
                        .call(() -> desk.conversation("conv-1"))
                        .orElseThrow()
                        .account())
                .isEqualTo("b1");
        assertThat(As.CASEY
                        .call(() -> desk.conversation("conv-1"))
                        .orElseThrow()
                        .account())
                .isEqualTo("acc-1");
        assertThat(As.PRIYA.call(() -> desk.conversation("c2"))).isEmpty();
        refused(Refusal.NotFound.class, As.PRIYA, () -> desk.findings("c2"));
    }

    @Test
    void drawsTheCourseOfUsage() {
        UsageSeries calls = As.CASEY
                .call(() -> desk.usage("acc-1", LocalDate.of(2026, 1, 29), 30))
                .getFirst();

        assertThat(calls.limit()).isEqualTo(1_000_000.0);
        assertThat(calls.points()).extracting(UsageSeries.Point::value).containsExactly(31_250.0, 62_250.0);
        refused(Refusal.NotFound.class, As.PRIYA, () -> desk.usage("acc-1", LocalDate.of(2026, 1, 29), 30));
        refused(Refusal.BadRequest.class, As.CASEY, () -> desk.usage("acc-1", LocalDate.of(2026, 1, 29), 0));
    }

    @Test
    void recordsWhoKnewAlready() {
        As.CASEY.call(() -> desk.recordManualIdentification("acc-1", LocalDate.of(2026, 1, 22), "at lunch"));

        assertThat(jdbc.sql("""
                        select identified_by || ' ' || note from detection.manual_identification
                         where account_id = 'acc-1' and day = '2026-01-22'
                        """).query((row, n) -> row.getString(1)).single()).isEqualTo("casey at lunch");
        LocalDate tomorrow = LocalDate.of(2026, 1, 30);
        refused(Refusal.BadRequest.class, As.CASEY, () -> desk.recordManualIdentification("acc-1", tomorrow, null));
        LocalDate day = LocalDate.of(2026, 1, 22);
        refused(Refusal.NotFound.class, As.PRIYA, () -> desk.recordManualIdentification("acc-1", day, null));
        refused(Refusal.BadRequest.class, As.CASEY, () -> desk.recordManualIdentification("acc-1", day, "a\0b"));
    }

    private List<String> names(As viewer) {
        Stream<String> names = viewer.call(() -> desk.page(null, ScrollPosition.keyset(), 100)).stream()
                .map(AccountSnapshot::name);
        return names.toList();
    }

    private static void refused(Class<? extends Refusal> kind, As viewer, Supplier<?> action) {
        assertThatThrownBy(() -> viewer.call(action)).isInstanceOf(kind);
    }
}
