package org.smppassay.scenario.check;

import java.util.List;
import java.util.Set;
import org.smppassay.numbering.NetworkCodes;
import org.smppassay.numbering.NumberTable;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.carrier.FailureTable;
import org.smppassay.scenario.carrier.IncidentSpec;
import org.smppassay.scenario.carrier.OperatorSpec;
import org.smppassay.scenario.carrier.PortedSpec;
import org.smppassay.scenario.carrier.SubscriberState;
import org.smppassay.scenario.carrier.SubscribersSpec;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.yaml.Problems;

/** Checks of the carrier's operators and the people behind them. */
final class NetworkChecks extends Findings {
    private static final String OPERATORS = "carrier.operators";
    private static final String LOAD = "carrier.load";
    private static final String SUBSCRIBERS = "carrier.subscribers";
    private static final String PORTED = SUBSCRIBERS + ".ported";
    private static final int HOURS = 24;
    private static final int MOST_LISTED = 1_000_000;
    private static final double LEAST_LOAD = 0.01;
    private static final double GREATEST_LOAD = 100;

    NetworkChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        for (String name : names(OPERATORS)) {
            addUpToAllIfAny(OPERATORS + "." + name + ".failures");
        }
        operatorsHaveCodes();
        loadHasAValueForEachHour();
        dataFile("carrier.failure_codes", FailureTable::of);
        items("carrier.incidents").forEach(this::errorNeedsFailures);
        value(SUBSCRIBERS, SubscribersSpec.class).ifPresent(this::listedNumbersAreServed);
        dataFile(SUBSCRIBERS + ".numbers_file", file -> NumberTable.read(file.text(), SubscriberState.words()));
        addUpToAllIfAny(PORTED + ".to");
        value(PORTED, PortedSpec.class).ifPresent(this::portedSomewhere);
    }

    private void addUpToAllIfAny(String path) {
        if (!names(path).isEmpty()) {
            addUpToAll(path);
        }
    }

    private void operatorsHaveCodes() {
        if (!has("carrier.receipts.network_tlv")) {
            return;
        }
        entries(OPERATORS, OperatorSpec.class)
                .ifPresent(operators -> operators.forEach((name, operator) -> {
                    if (operator.mccmnc().isEmpty() && NetworkCodes.codeOf(name).isEmpty()) {
                        report(
                                OPERATORS + "." + name,
                                "receipts are to name it, and its code is not known: give its 'mccmnc'");
                    }
                }));
    }

    private void loadHasAValueForEachHour() {
        List<String> hours = items(LOAD);
        if (!hours.isEmpty() && value(LOAD, List.class).isPresent() && hours.size() != HOURS) {
            report(LOAD, "expected 24 numbers, one for each hour of the day, found " + hours.size());
        }
        for (String hour : hours) {
            value(hour, Double.class)
                    .filter(load -> load < LEAST_LOAD || load > GREATEST_LOAD)
                    .ifPresent(load -> report(hour, "expected 0.01 to 100, found '" + load + "'"));
        }
    }

    private void errorNeedsFailures(String path) {
        value(path, IncidentSpec.class)
                .filter(incident ->
                        incident.error().isPresent() && incident.delivered().isEmpty())
                .ifPresent(incident ->
                        report(path + ".error", "it is the code of messages that fail for it: give 'delivered', too"));
    }

    private void listedNumbersAreServed(SubscribersSpec subscribers) {
        String path = SUBSCRIBERS + ".numbers";
        listed(path, subscribers::listed).ifPresent(listed -> {
            if (listed.size() > MOST_LISTED) {
                report(path, "expected at most " + MOST_LISTED + " numbers, found " + listed.size());
            }
            carriersPlan()
                    .flatMap(listed::firstUnknownTo)
                    .ifPresent(number -> report(path, "no operator has the number " + number));
        });
    }

    private void portedSomewhere(PortedSpec ported) {
        Set<String> operators = names(OPERATORS);
        if (ported.share().equals(Share.NONE) && ported.file().isEmpty()) {
            report(PORTED, "no number is ported: give 'share' or 'file'");
        }
        if (ported.share().compareTo(Share.NONE) > 0 && operators.size() == 1) {
            report(
                    PORTED,
                    "numbers are ported to another operator, and there is only "
                            + operators.iterator().next());
        }
        for (String name : ported.to().keySet()) {
            if (!operators.contains(name)) {
                report(
                        PORTED + ".to." + name,
                        "the carrier has no operator '" + name + "'" + Nearest.hint(name, operators));
            }
        }
        dataFile(PORTED + ".file", file -> NumberTable.read(file.text(), List.copyOf(operators)));
    }
}
