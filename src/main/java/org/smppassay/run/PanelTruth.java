package org.smppassay.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.smppassay.carrier.Watch;
import org.smppassay.numbering.NumberList;
import org.smppassay.observation.Fate;
import org.smppassay.observation.HandsetObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.TruthSink;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.people.PersonRole;
import org.smppassay.scenario.test.RecipientPlan;

/**
 * The handsets of a simulated panel: tells what they truly received, and nothing of any other number. A message counts when the last
 * of its segments has been delivered. Grows with the panel. Confined to the one thread of a virtual world.
 */
public final class PanelTruth implements TruthSink {
    private final Set<String> panel;
    private final Map<Whole, Parts> open = new HashMap<>();

    private ObservationSink to = ObservationSink.all();

    private record Whole(String destination, long message) {}

    /** Segments delivered of a message that is not whole yet, and when the last of them was. */
    private record Parts(int delivered, long lastNanos) {
        Parts and(Parts other) {
            return new Parts(delivered + other.delivered, Math.max(lastNanos, other.lastNanos));
        }
    }

    /**
     * @param numbers of the panel, in international form without plus
     */
    PanelTruth(Set<String> numbers) {
        panel = Set.copyOf(numbers);
    }

    /** The panel of a scenario's test, listed in it or in its file of people; empty if it has none. */
    static Optional<PanelTruth> of(Scenario scenario) {
        return scenario.test()
                .map(test -> numbers(test.recipients()))
                .filter(numbers -> !numbers.isEmpty())
                .map(PanelTruth::new);
    }

    private static Set<String> numbers(RecipientPlan recipients) {
        Set<String> numbers = new HashSet<>();
        new NumberList(recipients.panelNumbers()).forEach(numbers::add);
        recipients.file().map(PeopleFile::people).ifPresent(people -> IntStream.range(0, people.size())
                .filter(row -> people.role(row) == PersonRole.PANEL)
                .mapToObj(people::number)
                .forEach(numbers::add));
        return numbers;
    }

    /** The same, and the handsets learn what truly happens. */
    Watch in(Watch watch) {
        return watch.withTruth(watch.truth()
                .map(first -> (TruthSink) fate -> {
                    first.fate(fate);
                    fate(fate);
                })
                .orElse(this));
    }

    /** From now on {@code sink} learns what the handsets receive. */
    void tell(ObservationSink sink) {
        to = sink;
    }

    @Override
    public void fate(Fate fate) {
        if (!fate.delivered() || !panel.contains(fate.destination())) {
            return;
        }
        Whole whole = new Whole(fate.destination(), fate.message());
        Parts parts = open.merge(whole, new Parts(1, fate.finalNanos()), Parts::and);
        if (parts.delivered() == fate.segments()) {
            open.remove(whole);
            to.handset(HandsetObservation.received(fate.destination(), parts.lastNanos()));
        }
    }
}
