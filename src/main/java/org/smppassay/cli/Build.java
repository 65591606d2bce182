package org.smppassay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.smppassay.report.ToolInfo;
import picocli.CommandLine.IVersionProvider;

/** What this program was built from. */
final class Build implements IVersionProvider {
    private static final String FILE = "build.properties";

    /** Version and commit; the commit is empty if it was not built in a Git checkout. */
    static ToolInfo info() {
        Properties build = new Properties();
        try (InputStream file = Build.class.getResourceAsStream(FILE)) {
            build.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ToolInfo(build.getProperty("version", ""), build.getProperty("commit", ""));
    }

    @Override
    public String[] getVersion() {
        ToolInfo info = info();
        return new String[] {"assay " + info.version() + (info.commit().isEmpty() ? "" : " (" + info.commit() + ")")};
    }
}
