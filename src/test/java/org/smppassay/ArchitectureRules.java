package org.smppassay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of the house: which room may know which, who may use which library, and where time and chance come from.
 *
 * @param root the package that holds the rooms
 */
record ArchitectureRules(String root) {

    private static final String NETTY = "io.netty..";
    private static final String CLOUDHOPPER = "com.cloudhopper..";

    /** A package directly below the root, with all below it, and the rooms it may use besides itself. */
    private record Room(String name, List<String> mayUse) {
        private static Room room(String name, String... mayUse) {
            return new Room(name, List.of(mayUse));
        }
    }

    private static final List<Room> ROOMS = List.of(
            Room.room("protocol"),
            Room.room("world"),
            Room.room("numbering"),
            Room.room("content", "protocol"),
            Room.room("metrics"),
            Room.room("observation"),
            Room.room("wording"),
            Room.room("statistics"),
            Room.room("link", "protocol", "world", "metrics"),
            Room.room("session", "protocol", "world", "link"),
            Room.room("scenario", "numbering", "content"),
            Room.room(
                    "carrier",
                    "session",
                    "link",
                    "protocol",
                    "world",
                    "scenario",
                    "observation",
                    "numbering",
                    "metrics",
                    "content"),
            Room.room(
                    "driver",
                    "session",
                    "link",
                    "protocol",
                    "world",
                    "scenario",
                    "observation",
                    "numbering",
                    "metrics",
                    "content"),
            Room.room("journal", "observation"),
            Room.room("judging", "observation", "numbering", "protocol", "wording"),
            Room.room("comparison", "profile", "evaluation", "observation", "statistics", "wording"),
            Room.room("regression", "evaluation", "statistics", "wording"),
            Room.room("evaluation", "observation", "scenario", "numbering", "statistics", "wording"),
            Room.room("profile", "evaluation", "scenario", "wording"),
            Room.room("planning", "scenario", "statistics", "world"),
            Room.room("performance", "scenario", "evaluation", "statistics", "wording"),
            Room.room(
                    "load",
                    "driver",
                    "session",
                    "link",
                    "protocol",
                    "world",
                    "scenario",
                    "numbering",
                    "performance",
                    "metrics"),
            Room.room("run", "driver", "carrier", "evaluation", "observation", "scenario", "numbering", "world"),
            Room.room("sweep", "run", "evaluation", "scenario", "statistics", "world"),
            Room.room(
                    "report",
                    "performance",
                    "profile",
                    "regression",
                    "evaluation",
                    "observation",
                    "sweep",
                    "planning",
                    "statistics",
                    "content",
                    "protocol",
                    "wording"),
            Room.room("console", "carrier", "metrics", "performance", "protocol"),
            Room.room("embed", "carrier", "scenario", "world", "observation", "metrics", "link"));

    /** The one room that may use every other. */
    private static final String FRONT = "cli";

    List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>(List.of(everyClassLivesInARoom()));
        rules.addAll(roomsKnowOnlyTheirNeighbours());
        Collections.addAll(
                rules,
                testerNeverSeesTheCarrier(),
                carrierNeverSeesTheTester(),
                testerNeverReadsTheCarriersSection(),
                statisticsArePure(),
                judgementAndDataKnowNoWire(),
                worldKnowsNoPdus(),
                timeComesFromTheWorld(),
                chanceComesFromTheWorld(),
                nobodySleeps(),
                onlyTheCommandLinePrints());
        return rules;
    }

    ArchRule everyClassLivesInARoom() {
        String[] known = Stream.concat(ROOMS.stream().map(Room::name), Stream.of(FRONT))
                .map(this::in)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(known)
                .allowEmptyShould(true)
                .because("a new room needs a line in this table and in the description of the architecture");
    }

    List<ArchRule> roomsKnowOnlyTheirNeighbours() {
        return ROOMS.stream().map(this::knowsOnlyItsNeighbours).toList();
    }

    private ArchRule knowsOnlyItsNeighbours(Room room) {
        String[] allowed = Stream.concat(room.mayUse().stream(), Stream.of(room.name()))
                .map(this::in)
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> elsewhere =
                resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed)));
        return noClasses()
                .that()
                .resideInAPackage(in(room.name()))
                .should()
                .dependOnClassesThat(elsewhere.as("live in any room but " + String.join(", ", allowed)))
                .allowEmptyShould(true)
                .because("each room is understood, tested and changed with the ones it may know, and no others");
    }

    ArchRule testerNeverSeesTheCarrier() {
        return never("driver", "carrier", "the tester must not grade with the answer key");
    }

    ArchRule carrierNeverSeesTheTester() {
        return never("carrier", "driver", "a carrier that knows its tester could please it");
    }

    ArchRule testerNeverReadsTheCarriersSection() {
        return never("driver", "scenario.carrier", "a live carrier does not tell the tester how it will behave");
    }

    private ArchRule never(String from, String to, String why) {
        return noClasses()
                .that()
                .resideInAPackage(in(from))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in(to))
                .allowEmptyShould(true)
                .because(why);
    }

    ArchRule statisticsArePure() {
        return classes()
                .that()
                .resideInAPackage(in("statistics"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        in("statistics"),
                        "java..",
                        "org.apache.commons.statistics..",
                        "org.apache.commons.numbers..",
                        "org.jspecify..")
                .allowEmptyShould(true)
                .because("mathematics is checked against published values, alone");
    }

    ArchRule judgementAndDataKnowNoWire() {
        return librariesStayOutOf(
                in("evaluation", "performance", "report", "observation", "scenario", "numbering", "content"),
                "what is judged does not depend on how it travelled",
                NETTY,
                CLOUDHOPPER);
    }

    ArchRule worldKnowsNoPdus() {
        return librariesStayOutOf(
                in(new String[] {"world"}), "time, chance and transport serve any protocol", CLOUDHOPPER);
    }

    private ArchRule librariesStayOutOf(String[] rooms, String why, String... libraries) {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true)
                .because(why);
    }

    ArchRule timeComesFromTheWorld() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("world"))
                .should()
                .accessTargetWhere(describe("the target reads the wall clock", Impurities::readsTheClock))
                .allowEmptyShould(true)
                .because("a simulated run is a pure function of scenario and seed: it asks its loop what time it is");
    }

    ArchRule chanceComesFromTheWorld() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("world"))
                .should()
                .accessTargetWhere(describe("the target is unseeded randomness", Impurities::isUnseeded))
                .allowEmptyShould(true)
                .because("a simulated run is a pure function of scenario and seed: it draws from the world's streams");
    }

    ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("the target sleeps", Impurities::sleeps))
                .allowEmptyShould(true)
                .because("a sleeping thread is an event loop that serves nobody, and virtual time has no sleep");
    }

    ArchRule onlyTheCommandLinePrints() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in(FRONT))
                .should()
                .accessTargetWhere(describe("the target prints or logs for itself", Impurities::prints))
                .allowEmptyShould(true)
                .because("stdout holds results that scripts read; libraries log through SLF4J");
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private String[] in(String... rooms) {
        return Arrays.stream(rooms).map(this::in).toArray(String[]::new);
    }
}
