package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.Option;

/** Values to put in place of a scenario's. */
final class ValueChanges {
    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {"Override one value of the scenario. Repeatable.", "Such as test.messages=5000/day"})
    private List<String> overrides = new ArrayList<>();

    /**
     * The values to override, the last of equal paths winning.
     *
     * @throws CommandException if one can't be read
     */
    List<ValueOverride> overrides() {
        List<ValueOverride> all = new ArrayList<>();
        for (String override : overrides) {
            all.add(parse(override));
        }
        return all;
    }

    /** As they would be typed. */
    List<String> arguments() {
        return overrides.stream().flatMap(o -> List.of("--set", o).stream()).toList();
    }

    private static ValueOverride parse(String text) {
        try {
            return ValueOverride.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "--set: " + e.getMessage(), e);
        }
    }
}
