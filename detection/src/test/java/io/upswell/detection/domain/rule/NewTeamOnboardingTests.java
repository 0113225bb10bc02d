package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static io.upswell.detection.domain.rule.Situation.fires;
import static io.upswell.detection.domain.rule.Situation.silent;
import static io.upswell.detection.domain.rule.Situation.unknown;

import io.upswell.detection.RuleSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FR-1.5 as a specification. */
class NewTeamOnboardingTests {

    @ParameterizedTest
    @MethodSource
    void situations(Situation situation) {
        situation.holdsFor(new NewTeamOnboarding(RuleSet.shipped()));
    }

    static List<Situation> situations() {
        return List.of(
                fires(
                        "the PRD's Marketing team",
                        account().primary("Sales").users(12, "Sales", 300).users(8, "Marketing", 9),
                        "8 new users from Marketing department (was only Sales)",
                        0.75),
                fires(
                        "the primary department is on record, its users are not",
                        account().primary("Sales").users(8, "Marketing", 9),
                        "8 new users from Marketing department (was only Sales)",
                        0.75),
                fires(
                        "five are enough",
                        sales().users(5, "Marketing", 9),
                        "5 new users from Marketing department (was only Sales)",
                        0.75),
                silent("four are not", sales().users(4, "Marketing", 9), "4 of 5 new users in Marketing"),
                silent("three are not", sales().users(3, "Marketing", 9), "3 of 5 new users in Marketing"),
                silent(
                        "new ones in the primary department",
                        sales().users(9, "Sales", 9),
                        "9 new users in Sales, the primary department"),
                silent(
                        "two were there before",
                        sales().users(2, "Marketing", 60).users(8, "Marketing", 9),
                        "8 new users in Marketing, but 2 were there before"),
                fires(
                        "one was there before",
                        sales().users(1, "Marketing", 60).users(8, "Marketing", 9),
                        "8 new users from Marketing department (was only Sales)",
                        0.75),
                fires(
                        "an earlier team left long ago",
                        sales().users(6, "Marketing", 900, 400).users(8, "Marketing", 9),
                        "8 new users from Marketing department (was only Sales)",
                        0.75),
                fires(
                        "29 days ago is within 30",
                        sales().users(5, "Marketing", 29),
                        "5 new users from Marketing department (was only Sales)",
                        0.75),
                silent(
                        "30 days ago is not",
                        sales().users(5, "Marketing", 30),
                        "no new users with a department in the last 30 days"),
                silent(
                        "without a department they count for none",
                        sales().users(8, null, 9),
                        "8 new users, none with a department on record"),
                fires(
                        "two departments before",
                        sales().users(3, "Finance", 100).users(5, "Marketing", 9),
                        "5 new users from Marketing department (was Sales and Finance)",
                        0.75),
                fires(
                        "four departments before",
                        sales().users(3, "Finance", 99)
                                .users(3, "IT", 99)
                                .users(2, "Legal", 99)
                                .users(5, "Marketing", 9),
                        "5 new users from Marketing department (joins 4 departments)",
                        0.75),
                fires(
                        "spelling does not make a department",
                        sales().users(3, "marketing", 9).users(2, "Marketing ", 9),
                        "5 new users from marketing department (was only Sales)",
                        0.75),
                silent(
                        "renamed with the sign-on: the same people under other ids",
                        sales().people("Growth Marketing", 9, 1, "Ann Ames", "Bo Berg", "Cy Cole", "Di Dahl", "Ed Eck")
                                .people("Marketing", 200, 10, "Ann Ames", "Bo Berg", "cy cole", "Di Dahl", "Ed Eck"),
                        "5 users in Growth Marketing look new, but 5 of them were here before under another id"),
                fires(
                        "namesakes who are both still there are two people",
                        sales().people("Marketing", 9, 1, "Ann Ames", "Bo Berg", "Cy Cole", "Di Dahl", "Ed Eck")
                                .people("Sales", 200, 1, "Ann Ames", "Bo Berg"),
                        "5 new users from Marketing department (was only Sales)",
                        0.75),
                fires(
                        "a first name alone tells nobody apart",
                        sales().people("Marketing", 9, 1, "Ann", "Bo", "Cy", "Di", "Ed")
                                .people("Sales", 200, 40, "Ann", "Bo", "Cy", "Di", "Ed"),
                        "5 new users from Marketing department (was only Sales)",
                        0.75),
                silent(
                        "a department renamed in place keeps its people's first visits",
                        sales().users(8, "Growth", 250),
                        "no new users with a department in the last 30 days"),
                silent(
                        "the primary department renamed, with new hires",
                        account().primary("Sales").users(12, "Revenue", 300).users(6, "Revenue", 9),
                        "6 new users in Revenue, but 12 were there before"),
                silent(
                        "people who had no department get one",
                        sales().users(9, "Support", 180),
                        "no new users with a department in the last 30 days"),
                silent(
                        "four with a department, six without",
                        sales().users(4, "Marketing", 9).users(6, null, 9),
                        "4 of 5 new users in Marketing"),
                silent(
                        "a blank department is none",
                        sales().users(8, "  ", 9),
                        "8 new users, none with a department on record"),
                unknown("no users", account(), "no users on record"),
                unknown("no departments", account().users(7, null, 9), "no department on record for any of 7 users"),
                unknown(
                        "everybody is new and no primary department known",
                        account().users(7, "Sales", 9).users(7, "Marketing", 9),
                        "no primary department and no users from before the last 30 days on record"),
                unknown(
                        "first visits unknown",
                        sales().users(8, "Marketing", 9).users(20, "Marketing", null),
                        "no first visit on record for 20 users of Marketing"));
    }

    private static AnAccount sales() {
        return account().users(12, "Sales", 300);
    }
}
