package org.smppassay.scenario.check;

import java.util.Map;
import java.util.Set;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.value.CalendarPoint;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.yaml.Problems;

/** Checks of one part of the scenario against another. */
final class CrossChecks extends Findings {
    private static final String MIX = "test.recipients.mix";
    private static final String NUMBERS_FILE = "test.recipients.numbers_file";
    private static final String OPERATORS = "carrier.operators";

    CrossChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        for (String incident : items("carrier.incidents")) {
            fallsInsideTheTest(incident + ".from");
            items(incident + ".operators").forEach(this::isAnOperator);
        }
        networksAreTold();
        for (String fault : items("carrier.faults")) {
            fallsInsideTheTest(fault + ".from");
            fallsInsideTheTest(fault + ".at");
        }
        for (String outage : items("criteria.integrity.outages")) {
            fallsInsideTheTest(outage + ".from");
            isInTheMix(outage + ".operator");
        }
        if (has(NUMBERS_FILE) && !names("carrier").isEmpty()) {
            report(NUMBERS_FILE, "both ends go by the carrier's numbers: give 'carrier.numbers_file' instead");
        }
        entries(MIX, Share.class).ifPresent(mix -> mixNamesOperators(mix.keySet()));
    }

    private void networksAreTold() {
        String path = "criteria.delivery_rate.per_network";
        boolean asked = value(path, Boolean.class).orElse(false);
        boolean told = has("test.networks.tlv") || has("test.networks.file") || has("test.recipients.file");
        if (asked && !names("test").isEmpty() && !told) {
            report(
                    path,
                    "nobody tells which network serves a number: give 'test.networks.tlv' or 'test.networks.file'");
        }
    }

    private void fallsInsideTheTest(String path) {
        int days = value("test.days", Integer.class).orElse(Integer.MAX_VALUE);
        value(path, CalendarPoint.class)
                .filter(from -> from.day() > days)
                .ifPresent(
                        from -> report(path, "day " + from.day() + " is after the last day of the test, day " + days));
    }

    private void isAnOperator(String path) {
        Set<String> known = names(OPERATORS);
        value(path, String.class)
                .filter(name -> !known.isEmpty() && !known.contains(name))
                .ifPresent(
                        name -> report(path, "the carrier has no operator '" + name + "'" + Nearest.hint(name, known)));
    }

    private void isInTheMix(String path) {
        Set<String> known = names(MIX);
        value(path, String.class)
                .filter(name -> !known.isEmpty() && !known.contains(name))
                .ifPresent(name ->
                        report(path, "the test writes to no operator '" + name + "'" + Nearest.hint(name, known)));
    }

    private void mixNamesOperators(Set<String> mix) {
        boolean carrier = !names("carrier").isEmpty();
        Set<String> known = carrier
                ? names(OPERATORS)
                : knownRanges(NUMBERS_FILE).map(Map::keySet).orElse(Set.of());
        String problem = carrier ? "the carrier has no operator '" : "no number ranges are known for '";
        for (String name : mix) {
            if (!known.isEmpty() && !known.contains(name)) {
                report(MIX + "." + name, problem + name + "'" + Nearest.hint(name, known));
            }
        }
    }
}
