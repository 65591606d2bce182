package org.smppassay.scenario.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.IncidentSpec;
import org.smppassay.scenario.carrier.OperatorSpec;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.scenario.yaml.Problems;

/** Checks within the section {@code carrier}. */
final class CarrierChecks extends Findings {
    CarrierChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        addUpToAll("carrier.failures");
        accountsDiffer();
        operatorsHaveNumbers();
        sharesLeaveRoom();
        items("carrier.incidents").forEach(this::incidentChangesSomething);
    }

    private void accountsDiffer() {
        Set<String> seen = new HashSet<>();
        for (String path : items("carrier.accounts")) {
            value(path, AccountSpec.class)
                    .filter(account -> !seen.add(account.systemId()))
                    .ifPresent(account ->
                            report(path + ".system_id", "system_id '" + account.systemId() + "' is given twice"));
        }
    }

    private void operatorsHaveNumbers() {
        entries("carrier.operators", OperatorSpec.class)
                .ifPresent(operators -> knownRanges("carrier.numbers_file").ifPresent(known -> {
                    Map<String, List<String>> ranges = new LinkedHashMap<>();
                    operators.forEach((name, spec) -> addRanges(name, spec, ranges, known));
                }));
    }

    /** Adds one operator's ranges to those before it, or reports why that can't be. */
    private void addRanges(
            String name, OperatorSpec spec, Map<String, List<String>> ranges, Map<String, List<String>> known) {
        String path = "carrier.operators." + name;
        if (spec.numbers().isEmpty() && !known.containsKey(name)) {
            String hint = Nearest.suggestion(name, known.keySet());
            report(path, "no number ranges are known for '" + name + "': give its 'numbers'" + hint);
            return;
        }
        ranges.put(name, spec.numbers());
        try {
            NumberPlan.of(ranges, known);
        } catch (IllegalArgumentException e) {
            ranges.remove(name);
            report(path + ".numbers", String.valueOf(e.getMessage()));
        }
    }

    private void sharesLeaveRoom() {
        value("carrier.receipts", ReceiptsSpec.class)
                .filter(receipts ->
                        receipts.lost().value() + receipts.duplicated().value() > 1 + 1e-9)
                .ifPresent(receipts -> report("carrier.receipts", "lost and duplicated exceed 100% together"));
    }

    private void incidentChangesSomething(String path) {
        value(path, IncidentSpec.class)
                .filter(incident -> incident.delivered().isEmpty()
                        && incident.latencyFactor().isEmpty()
                        && incident.complaints().isEmpty())
                .ifPresent(incident -> report(
                        path, "an incident changes something: give 'delivered', 'latency_factor' or 'complaints'"));
        if (has(path + ".complaints") && !has("carrier.replies.complaint")) {
            report(path + ".complaints", "nobody knows what complaints say: give 'carrier.replies.complaint'");
        }
    }
}
