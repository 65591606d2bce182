package org.smppassay.scenario.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smppassay.content.CharacterSet;
import org.smppassay.numbering.NumberList;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.load.Arrivals;
import org.smppassay.scenario.load.CapacitySearch;
import org.smppassay.scenario.load.LagBound;
import org.smppassay.scenario.load.LoadBinds;
import org.smppassay.scenario.load.LoadEncoding;
import org.smppassay.scenario.load.LoadMessage;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.LoadRecipients;
import org.smppassay.scenario.load.Measure;
import org.smppassay.scenario.load.Measure.OfShare;
import org.smppassay.scenario.load.PhaseSpec;
import org.smppassay.scenario.load.RateSeries;
import org.smppassay.scenario.load.Threshold;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.value.Rate;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.yaml.Problems;

/** Checks within the section {@code load}. */
final class LoadChecks extends Findings {
    private static final String PHASES = "load.phases";
    private static final String BINDS = "load.binds";
    private static final String MESSAGES = "load.messages";
    private static final String THRESHOLDS = "load.thresholds";
    private static final Set<Measure> WHOLE = Set.of(OfShare.MISSING_RECEIPTS, OfShare.BIND_UPTIME);
    private static final String NUMBERS = "load.recipients.numbers";
    private static final String FILE = "load.recipients.file";
    /** Each has a place kept for it, of some 100 octets. */
    private static final long MOST_OPEN = 2_000_000;

    private static final Rate FASTEST = new Rate(1_000_000);

    LoadChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        items(PHASES).forEach(path -> value(path, PhaseSpec.class).ifPresent(phase -> phase(path, phase)));
        namesAreDifferent();
        items(THRESHOLDS).forEach(path -> value(path, Threshold.class).ifPresent(threshold -> scope(path, threshold)));
        paths(RateSeries.class).forEach(path -> value(path, RateSeries.class).ifPresent(file -> series(path, file)));
        value(BINDS, LoadBinds.class).ifPresent(this::sessionsSubmitAndReceive);
        sharesAddUp();
        items(MESSAGES).forEach(path -> value(path, LoadMessage.class).ifPresent(message -> message(path, message)));
        recipients();
        value("load.generator_lag", LagBound.class).ifPresent(this::lagIsInOrder);
        value("load.capacity", CapacitySearch.class).ifPresent(this::searchGoesUp);
    }

    private void phase(String path, PhaseSpec phase) {
        boolean ramp = phase.from().isPresent() || phase.to().isPresent();
        List<String> ways = new ArrayList<>();
        phase.rate().ifPresent(rate -> ways.add("'rate'"));
        if (ramp) {
            ways.add("'from' with 'to'");
        }
        phase.series().ifPresent(series -> ways.add("'series'"));
        if (phase.closed()) {
            ways.add("'closed: true'");
        }
        if (ways.size() != 1) {
            report(
                    path,
                    "expected one of 'rate', 'from' with 'to', 'series' and 'closed: true', found "
                            + (ways.isEmpty() ? "none" : String.join(" and ", ways)));
        }
        if (ramp) {
            rampIsWhole(path, phase);
        } else if (phase.steps().isPresent()) {
            report(path + ".steps", "only a ramp has steps: give 'from' and 'to'");
        }
        if (phase.length().isEmpty()
                && phase.count().isEmpty()
                && phase.series().isEmpty()) {
            report(path, "expected 'for' or 'count': when it ends");
        }
        if (phase.closed() && phase.arrivals() == Arrivals.POISSON) {
            report(path + ".arrivals", "a closed loop has no intended times: drop 'arrivals' or give a 'rate'");
        }
    }

    private void rampIsWhole(String path, PhaseSpec phase) {
        if (phase.from().isEmpty() || phase.to().isEmpty()) {
            String missing = phase.from().isEmpty() ? "from" : "to";
            report(path, "'from' and 'to' go together: give '" + missing + "'");
        }
        if (phase.length().isEmpty() && phase.count().isPresent()) {
            report(path, "a ramp needs 'for': how long it takes from one rate to the other");
        }
    }

    private void namesAreDifferent() {
        Map<String, String> taken = new HashMap<>(Map.of(PhaseSpec.WARM_UP, "the warm-up"));
        List<String> phases = items(PHASES);
        for (int i = 0; i < phases.size(); i++) {
            String path = phases.get(i);
            Optional<String> written = value(path + ".name", String.class);
            String name = written.orElse(PhaseSpec.nameOf(i));
            String other = taken.putIfAbsent(name, path);
            if (other != null) {
                report(written.isPresent() ? path + ".name" : path, "the name '" + name + "' is that of " + other);
            }
        }
    }

    private void scope(String path, Threshold threshold) {
        if (threshold.phase().isPresent() && WHOLE.contains(threshold.measure())) {
            report(path, "'" + threshold.measure().label() + "' is measured over the whole run: drop 'in'");
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> phases = items(PHASES);
        for (int i = 0; i < phases.size(); i++) {
            names.add(value(phases.get(i) + ".name", String.class).orElse(PhaseSpec.nameOf(i)));
        }
        threshold
                .phase()
                .filter(name -> !names.contains(name))
                .ifPresent(name -> report(path, "there is no phase '" + name + "'" + Nearest.hint(name, names)));
    }

    private void series(String path, RateSeries series) {
        series.badLines().forEach(bad -> reportLine(path, series.file().name(), bad.line(), bad.message()));
        if (!series.badLines().isEmpty()) {
            return;
        }
        boolean sends = series.points().stream().anyMatch(point -> point.perSecond() > 0);
        if (!sends || series.seconds() == 0) {
            report(path, "expected two rows or more in '" + series.file().name() + "', one with a rate above 0");
        }
    }

    private void sessionsSubmitAndReceive(LoadBinds binds) {
        long open = (long) binds.submitting() * binds.window();
        if (open > MOST_OPEN) {
            report(
                    BINDS,
                    String.format(
                            Locale.ROOT,
                            "%d sessions with a window of %d are %d unanswered submissions at a time; expected at most"
                                    + " %d",
                            binds.submitting(),
                            binds.window(),
                            open,
                            MOST_OPEN));
        }
        if (binds.submitting() == 0) {
            report(BINDS, "no session can submit: expected a transceiver or a transmitter");
        }
        List<String> wanting = items(MESSAGES).stream()
                .filter(path -> value(path + ".receipt", Boolean.class).orElse(false))
                .toList();
        if (binds.receiving() == 0 && !wanting.isEmpty()) {
            report(
                    BINDS,
                    "receipts are asked for (" + wanting.get(0)
                            + "), and no session can receive them: give a transceiver or a receiver, or the messages"
                            + " 'receipt: false'");
        }
    }

    private void sharesAddUp() {
        List<LoadMessage> messages =
                value("load", LoadPlan.class).map(LoadPlan::messages).orElse(List.of());
        List<Share> shares =
                messages.stream().flatMap(message -> message.share().stream()).toList();
        if (shares.isEmpty()) {
            return;
        }
        boolean whole = Share.addUpToAll(shares);
        double percent = Math.round(Share.sum(shares) * 1e9) / 1e7;
        if (shares.size() == messages.size() && !whole) {
            report(MESSAGES, "expected shares that add up to 100%, found " + plain(percent) + "%");
        } else if (shares.size() < messages.size() && (whole || percent > 100)) {
            report(MESSAGES, "nothing is left for kinds without a share: the others have " + plain(percent) + "%");
        }
    }

    private void message(String path, LoadMessage message) {
        String text = message.text().orElse("x".repeat(message.length()));
        String where = path + (message.text().isPresent() ? ".text" : ".length");
        CharacterSet set = setOf(message.encoding(), text);
        Optional<String> unsayable = set.unsayable(text);
        unsayable.ifPresent(character ->
                report(where, "the encoding '" + name(message.encoding()) + "' can't say '" + character + "'"));
        if (unsayable.isEmpty() && !set.fits(text)) {
            report(where, "a message has at most 255 segments, and " + text.length() + " characters take more");
        }
    }

    private static CharacterSet setOf(LoadEncoding encoding, String text) {
        return switch (encoding) {
            case AUTO -> CharacterSet.bestFor(text);
            case GSM7 -> CharacterSet.GSM7;
            case LATIN1 -> CharacterSet.LATIN1;
            case UCS2 -> CharacterSet.UCS2;
        };
    }

    private static String name(LoadEncoding encoding) {
        return encoding.name().toLowerCase(Locale.ROOT);
    }

    private void recipients() {
        value(FILE, PeopleFile.class)
                .filter(file -> soundPeople(FILE, file))
                .filter(file -> file.people().size() == 0)
                .ifPresent(file -> report(FILE, "expected a row or more in '" + file.name() + "'"));
        value("load.recipients", LoadRecipients.class)
                .flatMap(recipients -> listed(NUMBERS, () -> new NumberList(recipients.numbers())))
                .filter(numbers -> numbers.size() == 0 && !has(FILE))
                .ifPresent(numbers -> report(NUMBERS, "expected a number or more"));
    }

    private void lagIsInOrder(LagBound lag) {
        if (lag.p99().compareTo(lag.max()) > 0) {
            report("load.generator_lag.max", "expected at least 'p99': no submission can be later than the latest");
        }
    }

    private void searchGoesUp(CapacitySearch search) {
        if (search.to().orElse(FASTEST).compareTo(search.from()) <= 0) {
            report(
                    "load.capacity." + (search.to().isPresent() ? "to" : "from"),
                    "the search goes up: expected 'from' below 'to'");
        }
    }
}
