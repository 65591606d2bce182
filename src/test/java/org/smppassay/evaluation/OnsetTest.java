package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Outcome;
import org.smppassay.statistics.BinomialSampler;
import org.smppassay.statistics.DayCount;
import org.smppassay.wording.Language;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** When something went wrong: named where it did, and hardly ever where it did not. */
class OnsetTest {
    private static final int DAYS = 5;
    private static final int HOURS_A_DAY = 8;

    @Test
    void aSteadyChannelHasNone() {
        int named = 0;
        int runs = 0;
        for (int perHour : List.of(20, 125, 2500)) {
            for (double lost : new double[] {0.001, 0.007, 0.05}) {
                for (int seed = 0; seed < 400; seed++) {
                    named += sentence(perHour, hour -> lost, seed).isEmpty() ? 0 : 1;
                    runs++;
                }
            }
        }
        assertThat(named).as("of " + runs).isLessThan(runs / 100);
    }

    @Test
    void aShortOutageIsDatedToTheHour() {
        int dated = 0;
        for (int seed = 0; seed < 100; seed++) {
            String sentence = sentence(125, hour -> hour == 18 || hour == 19 ? 1 : 0.007, seed);
            dated += sentence.equals("Day 3 from 11:00 to 13:00: 0 of 250 delivered.") ? 1 : 0;
        }
        assertThat(dated).isGreaterThanOrEqualTo(99);
    }

    @Test
    void anOutageOfHalfAnHourIsNoLongerThanItsHour() {
        String sentence = sentence(200, hour -> hour == 18 ? 0.5 : 0.007, 1);
        assertThat(sentence).startsWith("Day 3 from 11:00 to 12:00: ");
    }

    @Test
    void whatDoesNotEndIsSaidToLast() {
        String sentence = sentence(500, hour -> hour >= 26 ? 0.06 : 0.007, 1);
        assertThat(sentence)
                .startsWith("From day 4 11:00 to the end of the test: ")
                .endsWith(" of 7,000 delivered.");
    }

    @Test
    void anOutageThatTakesMostOfTheTestIsStillFound() {
        String sentence = sentence(100, hour -> hour >= 4 && hour < 36 ? 1 : 0.01, 1);
        assertThat(sentence).startsWith("Day 1 from 13:00 to day 5 13:00: 0 of 3,200 delivered.");
    }

    /** Too small for the CUSUM, which looks for two points more: the EWMA sees it in most runs. */
    @Test
    void aSmallDriftIsSeenByTheSecondOpinion() {
        int seen = 0;
        for (int seed = 0; seed < 100; seed++) {
            String sentence = sentence(2500, hour -> hour >= 20 ? 0.010 : 0.005, seed);
            seen += sentence.startsWith("From about day ") ? 1 : 0;
        }
        assertThat(seen).isGreaterThan(80);
    }

    @Test
    void hoursOfUnknownOutcomeSayNothing() {
        SampleRun run = SampleRun.of(Asked.fluctuation(0.005), 2);
        run.hour(1, 9, 498, 500).hour(1, 10, 498, 500).hour(2, 10, 498, 500);
        run.sent(500, Outcome.PENDING, SampleRun.MOBILE, 2, 9);
        assertThat(Asked.only(run.conclude()).explanation()).doesNotContain("from 09:00 to");
    }

    /** What is said of the onset in a run of five days of eight hours each; empty if nothing is. */
    private static String sentence(int perHour, IntToDoubleFunction lost, int seed) {
        RandomStream random = new RandomStreams(seed).stream("onset");
        List<HourTally> hours = new ArrayList<>();
        List<DayCount> counts = new ArrayList<>();
        for (int hour = 0; hour < DAYS * HOURS_A_DAY; hour++) {
            long failed = new BinomialSampler(perHour, lost.applyAsDouble(hour)).at(random.uniform(hour));
            long arrived = perHour - failed;
            Tally tally = new Tally("", perHour, perHour, 0, 0, arrived, failed, 0, 0);
            hours.add(new HourTally(1 + hour / HOURS_A_DAY, 9 + hour % HOURS_A_DAY, tally));
            counts.add(DayCount.of(arrived, perHour));
        }
        return Onset.find(hours, counts)
                .map(onset -> Language.ENGLISH.say(onset.words()))
                .orElse("");
    }
}
