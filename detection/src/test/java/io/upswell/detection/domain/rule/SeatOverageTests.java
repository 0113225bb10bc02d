package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static io.upswell.detection.domain.rule.Situation.fires;
import static io.upswell.detection.domain.rule.Situation.silent;
import static io.upswell.detection.domain.rule.Situation.unknown;

import io.upswell.detection.RuleSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FR-1.2 as a specification. */
class SeatOverageTests {

    @ParameterizedTest
    @MethodSource
    void situations(Situation situation) {
        situation.holdsFor(new SeatOverage(RuleSet.shipped()));
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
                silent(
                        "three below, growing towards it",
                        account().users(76, "Sales", 200).users(6, "Sales", 12).seats(85, 82),
                        "82 of 85 seats used, 6 joined in 30 days"),
                silent(
                        "a peak of one day: a workshop",
                        account()
                                .users(9, "Sales", 200)
                                .users(6, "Sales", 12, 12)
                                .seats(10, 15),
                        "9 of 10 seats used (6 more only passed by)"),
                silent(
                        "came yesterday for the first time",
                        account().users(9, "Sales", 200).users(4, "Sales", 1, 1).seats(10, 13),
                        "9 of 10 seats used (4 more only passed by)"),
                fires(
                        "came back the day after",
                        account().users(9, "Sales", 200).users(4, "Sales", 2, 1).seats(10, 13),
                        "13 active users on 10 contracted seats",
                        0.9),
                silent(
                        "contractors, here for five days three weeks ago",
                        account()
                                .users(10, "Sales", 200)
                                .users(5, "Sales", 25, 20)
                                .seats(10, 15),
                        "10 of 10 seats used (5 more only passed by)"),
                fires(
                        "a short stay that ended last week may go on",
                        account()
                                .users(10, "Sales", 200)
                                .users(2, "Sales", 13, 8)
                                .seats(10, 12),
                        "12 active users on 10 contracted seats",
                        0.9),
                fires(
                        "over by those who stay, some pass by",
                        account()
                                .users(12, "Sales", 200)
                                .users(3, "Sales", 9, 9)
                                .seats(10, 15),
                        "12 active users on 10 contracted seats (3 more only passed by)",
                        0.9),
                fires(
                        "everybody seen on one day: the record began then",
                        account().users(12, "Sales", 1, 1).seats(10, 12),
                        "12 active users on 10 contracted seats",
                        0.9),
                silent(
                        "many on record, few still active",
                        account()
                                .users(30, "Sales", 300, 90)
                                .users(8, "Sales", 200)
                                .seats(10, 8),
                        "8 of 10 seats used"),
                fires(
                        "one seat, two users",
                        account().users(2, "Sales", 200).seats(1, 2),
                        "2 active users on 1 contracted seat",
                        0.9),
                fires(
                        "no seat at all, one user",
                        account().users(1, "Sales", 200).seats(0, 1),
                        "1 active user on 0 contracted seats",
                        0.9),
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
