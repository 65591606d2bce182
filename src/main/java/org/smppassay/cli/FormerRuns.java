package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.smppassay.report.RunFolder;

/** What earlier runs have left in a folder that another run is to write to: none of it is lost in silence. */
final class FormerRuns {
    private FormerRuns() {}

    /** Says so if there is a run whose files will be replaced. */
    static void tell(Path folder, Console console) {
        if (in(folder)) {
            tell(folder, "replaced", console);
        }
    }

    /** Whether there is a run. */
    static boolean in(Path folder) {
        return Files.exists(new RunFolder(folder).result());
    }

    /** Says what becomes of one. */
    static void tell(Path folder, String fate, Console console) {
        console.err().println("the earlier run in " + folder + " is " + fate);
    }

    /**
     * Refuses rounds of an earlier load that this one would leave where they are: they would be compared with the new ones.
     *
     * @param folder of the load, in which each side has a folder of its own
     * @param sides that will be written
     * @param rounds that will be written of each
     * @throws CommandException that names the first
     */
    static void refuseOthers(Path folder, List<String> sides, Set<String> rounds) throws IOException {
        for (String side : List.of(RepeatedLoads.BASE, RepeatedLoads.CONTROL, RepeatedLoads.CANDIDATE)) {
            for (Path round : rounds(folder.resolve(side))) {
                if (!sides.contains(side) || !rounds.contains(String.valueOf(round.getFileName()))) {
                    throw new CommandException(
                            ExitCode.USAGE,
                            "--out: " + round
                                    + " is of an earlier load, and would be compared with the runs of this one;"
                                    + " name another folder");
                }
            }
        }
    }

    private static List<Path> rounds(Path side) throws IOException {
        if (!Files.isDirectory(side)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(side)) {
            return entries.filter(entry -> Files.exists(new RunFolder(entry).result()))
                    .sorted()
                    .toList();
        }
    }
}
