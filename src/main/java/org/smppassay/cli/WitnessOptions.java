package org.smppassay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.judging.WitnessFiles;
import picocli.CommandLine.Option;

/** Files of what people say, besides what the channel tells of itself. */
final class WitnessOptions {
    @Option(
            names = "--complaints",
            paramLabel = "FILE",
            description = {
                "CSV file of complaints, one row each: number, and if known time and text.",
                "Those of numbers that were sent nothing are told and not counted. Repeatable."
            })
    private List<Path> complaints = new ArrayList<>();

    @Option(
            names = "--panel",
            paramLabel = "FILE",
            description = {
                "CSV file of handsets whose truth is known, one row for each message received:",
                "number, and received (yes, no or a time) or received_at."
            })
    private @Nullable Path panel;

    WitnessFiles files() {
        return new WitnessFiles(complaints, Optional.ofNullable(panel));
    }
}
