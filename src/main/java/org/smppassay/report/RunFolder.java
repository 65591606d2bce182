package org.smppassay.report;

import java.nio.file.Path;
import java.util.List;

/** The files of a run, by the names that scripts rely on. */
public record RunFolder(Path path) {
    /** The result for machines; written last, so that its presence says that the run is complete. */
    public Path result() {
        return path.resolve("result.json");
    }

    /** The result for people. */
    public Path html() {
        return path.resolve("report.html");
    }

    /** One testcase a criterion and scope. */
    public Path junit() {
        return path.resolve("junit.xml");
    }

    /** For the summary page of a CI job. */
    public Path summary() {
        return path.resolve("summary.md");
    }

    /** The criteria for a spreadsheet. */
    public Path criteria() {
        return path.resolve("criteria.csv");
    }

    /** What the tester saw of each message. */
    public Path messages() {
        return path.resolve("messages.csv");
    }

    /** What came back from recipients. */
    public Path replies() {
        return path.resolve("replies.csv");
    }

    /** Who opted out, and what was not sent for it; if anybody did. */
    public Path optOuts() {
        return path.resolve("optouts.csv");
    }

    /** What the handsets of the panel received; if any has told. */
    public Path panel() {
        return path.resolve("panel.csv");
    }

    /** What truly happened to each submission. */
    public Path truth() {
        return path.resolve("truth.csv");
    }

    /** The same for the carrier behind the second channel. */
    public Path backupTruth() {
        return path.resolve("truth-backup.csv");
    }

    /** What the carrier did and when, if it did anything out of the ordinary. */
    public Path timeline() {
        return path.resolve("timeline.csv");
    }

    /** The scenario as run. */
    public Path scenario() {
        return path.resolve("scenario.yaml");
    }

    /** What a live run needs to be resumed. */
    public Path journal() {
        return path.resolve("journal.db");
    }

    /** What a run writes anew: all but the journal. */
    public List<Path> writtenAnew() {
        return List.of(
                result(),
                html(),
                junit(),
                summary(),
                criteria(),
                messages(),
                replies(),
                optOuts(),
                panel(),
                truth(),
                backupTruth(),
                timeline(),
                scenario());
    }
}
