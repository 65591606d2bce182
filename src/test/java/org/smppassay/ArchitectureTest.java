package org.smppassay;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.cli.Main;
import org.smppassay.offending.attic.Homeless;
import org.smppassay.offending.carrier.KnowsItsTester;
import org.smppassay.offending.driver.PeeksAtTheCarrier;
import org.smppassay.offending.driver.ReadsTheCarriersSection;
import org.smppassay.offending.evaluation.Impure;
import org.smppassay.offending.evaluation.KnowsTheWire;
import org.smppassay.offending.statistics.UsesALibrary;
import org.smppassay.offending.world.BuildsPdus;

class ArchitectureTest {

    private static final String ROOT = "org.smppassay";
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(ROOT + ".offending");
    private static final ArchitectureRules OFFENDED = new ArchitectureRules(ROOT + ".offending");

    @TestFactory
    Stream<DynamicTest> theHouseIsInOrder() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        assertThat(product.contain(Main.class)).isTrue();
        return new ArchitectureRules(ROOT)
                .all().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(product)));
    }

    /** A rule that nothing can break protects nothing. */
    @ParameterizedTest
    @MethodSource
    void everyRuleCatchesItsOffender(ArchRule rule, Class<?> offender, String evidence) {
        List<String> violations = violations(rule, offender);

        assertThat(violations).anyMatch(line -> line.contains(evidence));
    }

    static Stream<Arguments> everyRuleCatchesItsOffender() {
        return Stream.of(
                Arguments.of(OFFENDED.everyClassLivesInARoom(), Homeless.class, "Homeless"),
                Arguments.of(OFFENDED.testerNeverSeesTheCarrier(), PeeksAtTheCarrier.class, "KnowsItsTester"),
                Arguments.of(OFFENDED.carrierNeverSeesTheTester(), KnowsItsTester.class, "PeeksAtTheCarrier"),
                Arguments.of(OFFENDED.testerNeverReadsTheCarriersSection(), ReadsTheCarriersSection.class, "Section"),
                Arguments.of(OFFENDED.statisticsArePure(), UsesALibrary.class, "org.slf4j.Logger"),
                Arguments.of(OFFENDED.judgementAndDataKnowNoWire(), KnowsTheWire.class, "io.netty.buffer.ByteBuf"),
                Arguments.of(OFFENDED.judgementAndDataKnowNoWire(), KnowsTheWire.class, "com.cloudhopper.smpp.pdu.Pdu"),
                Arguments.of(OFFENDED.worldKnowsNoPdus(), BuildsPdus.class, "com.cloudhopper.smpp.pdu.SubmitSm"),
                Arguments.of(OFFENDED.timeComesFromTheWorld(), Impure.class, "System.nanoTime"),
                Arguments.of(OFFENDED.timeComesFromTheWorld(), Impure.class, "System.currentTimeMillis"),
                Arguments.of(OFFENDED.timeComesFromTheWorld(), Impure.class, "Instant.now()"),
                Arguments.of(OFFENDED.timeComesFromTheWorld(), Impure.class, "LocalDateTime.now(java.time.ZoneId)"),
                Arguments.of(OFFENDED.timeComesFromTheWorld(), Impure.class, "Clock.systemUTC"),
                Arguments.of(OFFENDED.timeComesFromTheWorld(), Impure.class, "InstantSource.system"),
                Arguments.of(OFFENDED.timeComesFromTheWorld(), Impure.class, "Ticker.systemTicker"),
                Arguments.of(OFFENDED.chanceComesFromTheWorld(), Impure.class, "Math.random"),
                Arguments.of(OFFENDED.chanceComesFromTheWorld(), Impure.class, "java.util.Random.<init>()"),
                Arguments.of(OFFENDED.chanceComesFromTheWorld(), Impure.class, "SplittableRandom.<init>()"),
                Arguments.of(OFFENDED.chanceComesFromTheWorld(), Impure.class, "SecureRandom"),
                Arguments.of(OFFENDED.chanceComesFromTheWorld(), Impure.class, "ThreadLocalRandom"),
                Arguments.of(OFFENDED.chanceComesFromTheWorld(), Impure.class, "UUID.randomUUID"),
                Arguments.of(OFFENDED.chanceComesFromTheWorld(), Impure.class, "Collections.shuffle(java.util.List)"),
                Arguments.of(OFFENDED.nobodySleeps(), Impure.class, "Thread.sleep"),
                Arguments.of(OFFENDED.onlyTheCommandLinePrints(), Impure.class, "System.out"),
                Arguments.of(OFFENDED.onlyTheCommandLinePrints(), Impure.class, "java.util.logging.Logger.getLogger"));
    }

    @Test
    void roomsThatLookTooFarAreCaught() {
        List<String> violations = OFFENDED.roomsKnowOnlyTheirNeighbours().stream()
                .flatMap(rule -> violations(rule, Impure.class).stream())
                .toList();

        assertThat(violations).anyMatch(line -> line.contains("PeeksAtTheCarrier"));
    }

    @Test
    void seededRandomnessAndInjectedClocksAreWelcome() {
        assertThat(violations(OFFENDED.chanceComesFromTheWorld(), Impure.class))
                .noneMatch(line -> line.contains("Random.<init>(long)"));
        assertThat(violations(OFFENDED.timeComesFromTheWorld(), Impure.class))
                .noneMatch(line -> line.contains("now(java.time.Clock)"));
    }

    private static List<String> violations(ArchRule rule, Class<?> offender) {
        return rule.evaluate(OFFENDERS).getFailureReport().getDetails().stream()
                .filter(line -> line.contains("<" + offender.getName()))
                .toList();
    }
}
