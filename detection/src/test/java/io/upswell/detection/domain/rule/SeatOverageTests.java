package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static io.upswell.detection.domain.rule.Situation.fires;
import static io.upswell.detection.domain.rule.Situation.silent;
import static io.upswell.detection.domain.rule.Situation.unknown;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FR-1.2 as a specification. */
class SeatOverageTests {

    @ParameterizedTest
    @MethodSource
    void situations(Situation situation) {
        situation.holdsFor(new SeatOverage());
    }

    static List<Situation> situations() {
        return List.of(
                fires(
                        "two over",
                        account().users(12, "Sales", 200).seats(10, 12),
                        "12 active users on 10 contracted seats",
                        0.9),
                fires(
                        "one over",
                        account().users(11, "Sales", 200).seats(10, 11),
                        "11 active users on 10 contracted seats",
                        0.9),
                silent("as many as seats", account().users(10, "Sales", 200).seats(10, 10), "10 of 10 seats used"),
                unknown(
                        "seats unknown",
                        account().users(10, "Sales", 200).activeUsers(10),
                        "no contracted seats on record"),
                unknown("no users", account().seats(10, 0), "no users on record"),
                unknown(
                        "users that nobody saw",
                        account().users(10, "Sales", 200, null).seats(5, 0),
                        "no user's last visit on record"));
    }
}
