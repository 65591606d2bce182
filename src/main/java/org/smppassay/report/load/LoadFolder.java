package org.smppassay.report.load;

import java.nio.file.Path;
import java.util.List;
import org.smppassay.report.RunFolder;

/** The files of a load run that other runs don't have. */
public record LoadFolder(Path path) {
    /** All latencies, second by second, as HdrHistogram's tools read them. */
    public Path latencies() {
        return path.resolve("latencies.hlog");
    }

    /** The figures of each second. */
    public Path series() {
        return path.resolve("series.csv");
    }

    /** What a load writes anew. */
    public List<Path> writtenAnew() {
        RunFolder run = new RunFolder(path);
        return List.of(run.result(), run.html(), run.junit(), run.summary(), run.scenario(), latencies(), series());
    }
}
