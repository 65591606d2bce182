package org.smppassay.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.judging.Reading;
import org.smppassay.judging.UnreadableRowsException;
import org.smppassay.judging.WitnessFiles;
import org.smppassay.judging.WitnessSink;
import org.smppassay.judging.Witnesses;
import org.smppassay.observation.ObservationSink;
import org.smppassay.scenario.Scenario;
import org.smppassay.wording.Phrase;

/**
 * The witnesses of a run: read before it begins, so that a mistake is told before anything is sent, and if it is live once
 * more before it is judged, for complaints come days later. Owned by the thread that carries the run out, but for the sink.
 */
final class Hearing {
    private final WitnessFiles files;
    private final Reading reading;
    private final Witnesses known;
    private final List<Phrase> troubles = new ArrayList<>();
    private Optional<WitnessSink> sink = Optional.empty();

    private Hearing(WitnessFiles files, Reading reading, Witnesses known) {
        this.files = files;
        this.reading = reading;
        this.known = known;
    }

    /** Reads what there is now; times without a zone are of the one in which the scenario's test starts. */
    static Hearing of(WitnessFiles files, TableOptions tables, Scenario scenario) throws IOException {
        Reading reading = tables.reading(
                scenario.test().map(plan -> plan.start().getOffset()),
                scenario.numberPlan(),
                "",
                scenario.test().map(plan -> plan.receiptDeadline()).orElse(Duration.ZERO));
        return new Hearing(files, reading, files.isEmpty() ? Witnesses.NONE : Witnesses.read(files, reading));
    }

    /** What observations go to before they get to {@code evaluator}. */
    ObservationSink before(ObservationSink evaluator, Instant start, boolean simulated) {
        if (files.isEmpty()) {
            return evaluator;
        }
        WitnessSink hearing = simulated
                ? WitnessSink.before(evaluator, start, known)
                : WitnessSink.before(evaluator, start, known, this::again);
        sink = Optional.of(hearing);
        return hearing;
    }

    private Witnesses again() {
        try {
            return Witnesses.read(files, reading);
        } catch (IOException | UnreadableRowsException e) {
            troubles.add(Phrase.of("files.not-read-again", String.valueOf(e.getMessage())));
            return known;
        }
    }

    /** What a reader should know of it, after the run. */
    List<Phrase> remarks() {
        List<Phrase> all = new ArrayList<>(sink.map(WitnessSink::remarks).orElse(List.of()));
        all.addAll(troubles);
        return all;
    }
}
