package org.smppassay.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.ValueFormatException;
import picocli.CommandLine.Option;

/** What a plan supposes, and how sure it has to be. */
final class PlanSuppositions {
    private static final String CONFIDENCE = "95%";

    @Option(
            names = "--true",
            paramLabel = "[CRITERION=]SHARE",
            description = {
                "What the channel truly does, such as 99.5%%; with a scenario such as delivery_rate=99.5%%."
                        + " Repeatable.",
                "Default: several, with 1.5, 1, 0.7, 0.5 and 0.3 times the failures that the limit allows,",
                "and for claims of the kind --below 2, 1, 2/3, 1/3 and 1/6 times the limit."
            })
    private List<String> truths = new ArrayList<>();

    @Option(
            names = "--power",
            paramLabel = "SHARE",
            description = "Chance with which the truth is to be shown. Repeatable. Default: 80%% and 90%%.")
    private List<String> powers = List.of("80%", "90%");

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            description = "Confidence of a decision; a scenario has its own. Default: 95%%.")
    private @Nullable String confidence;

    /**
     * Refuses what does not go with a scenario.
     *
     * @throws CommandException if the user has named a confidence
     */
    void forbidConfidence() {
        if (confidence != null) {
            throw new CommandException(
                    ExitCode.USAGE, "--confidence: a scenario's criteria have their own; change them with --set");
        }
    }

    /**
     * Refuses what does not go with a claim that names its truths itself.
     *
     * @throws CommandException if the user has supposed any
     */
    void forbidTruths(String flag) {
        if (!truths.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "--true: " + flag + " says itself what is true");
        }
    }

    List<Double> powers() {
        List<Double> all = new ArrayList<>();
        for (String power : powers) {
            all.add(inside("--power", power));
        }
        return all;
    }

    double confidence() {
        String text = confidence == null ? CONFIDENCE : confidence;
        double share = inside("--confidence", text);
        if (share <= 0.5) {
            throw new CommandException(ExitCode.USAGE, "--confidence: expected more than 50%, found '" + text + "'");
        }
        return share;
    }

    /** The truths of the one claim there is. */
    List<Double> truths() {
        List<Double> all = new ArrayList<>();
        for (String truth : truths) {
            all.add(share("--true", truth));
        }
        return all;
    }

    /**
     * The truths of a scenario's criteria.
     *
     * @param known the names that may be used
     */
    Map<String, List<Double>> truthsByCriterion(List<String> known) {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (String truth : truths) {
            int equals = truth.indexOf('=');
            String name = equals < 0 ? "" : truth.substring(0, equals);
            if (!known.contains(name)) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "--true: expected CRITERION=SHARE with one of " + String.join(", ", known) + ", found '" + truth
                                + "'");
            }
            all.computeIfAbsent(name, none -> new ArrayList<>()).add(share("--true", truth.substring(equals + 1)));
        }
        return all;
    }

    /** A share that is neither nothing nor all. */
    static double inside(String flag, String text) {
        double share = share(flag, text);
        if (share <= 0 || share >= 1) {
            throw new CommandException(
                    ExitCode.USAGE, flag + ": expected more than 0% and less than 100%, found '" + text + "'");
        }
        return share;
    }

    private static double share(String flag, String text) {
        try {
            return Share.parse(text).value();
        } catch (ValueFormatException e) {
            throw new CommandException(ExitCode.USAGE, flag + ": " + e.getMessage(), e);
        }
    }
}
