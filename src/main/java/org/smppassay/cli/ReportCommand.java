package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smppassay.report.CriteriaCsv;
import org.smppassay.report.HtmlReport;
import org.smppassay.report.JunitXml;
import org.smppassay.report.MarkdownSummary;
import org.smppassay.report.Reports;
import org.smppassay.report.ResultJson;
import org.smppassay.report.ResultReader.Stored;
import org.smppassay.report.RunFolder;
import org.smppassay.report.TerminalSummary;
import org.smppassay.report.load.LoadHtml;
import org.smppassay.report.load.LoadJson;
import org.smppassay.report.load.LoadJunit;
import org.smppassay.report.load.LoadMarkdown;
import org.smppassay.report.load.LoadSummary;
import org.smppassay.report.load.StoredLoad;
import org.smppassay.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders a run again. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = {
            "Renders a run again from its result.json, in another format or language.",
            "Nothing is judged anew: the figures are those of the run."
        },
        footer = {
            "",
            "Examples:",
            "  assay report runs/vendor-a",
            "  assay report runs/vendor-a --lang zh --format html --out report-zh.html",
            "  assay report runs/vendor-a/result.json --format csv",
            "",
            "Exit codes: 0 done, 2 wrong usage or unreadable run, 70 internal error."
        })
final class ReportCommand implements Callable<Integer> {
    private static final String STDOUT = "-";

    /** Forms of a report. */
    enum Format {
        TEXT,
        HTML,
        MARKDOWN,
        JSON,
        JUNIT,
        CSV
    }

    private final Console console;

    @Parameters(paramLabel = "RUN", description = "A run's folder, or its result.json.")
    @SuppressWarnings("NullAway.Init") // required
    private Path run;

    @Mixin
    private final LanguageOption lang = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "text, html, markdown, json, junit or csv. Default: text.",
                "json and csv are the same in all languages."
            })
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes; - is stdout. Default: -.")
    private @Nullable Path out;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path result = result();
        Path file = out;
        boolean printed = file == null || file.toString().equals(STDOUT);
        boolean color = printed && console.color();
        Optional<StoredLoad> load = StoredRun.load(result);
        String text = load.isPresent() ? render(load.get(), color) : render(StoredRun.read(result), color);
        if (file == null || printed) {
            console.out().print(text);
        } else {
            refuseToReplace(result, file);
            Reports.writeWhole(file.toAbsolutePath(), text);
        }
        return ExitCode.OK;
    }

    private Path result() {
        if (!Files.exists(run)) {
            throw new CommandException(ExitCode.USAGE, run + ": no such file or folder");
        }
        Path result = Files.isDirectory(run) ? new RunFolder(run).result() : run;
        if (!Files.exists(result)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    run + " has no result.json: it is no run's folder, or the run did not come to its end");
        }
        return result;
    }

    private static void refuseToReplace(Path result, Path file) throws IOException {
        if (file.toString().isEmpty() || Files.isDirectory(file)) {
            throw new CommandException(ExitCode.USAGE, "--out: expected a file, found '" + file + "'");
        }
        if (Files.exists(file) && Files.isSameFile(file, result)) {
            throw new CommandException(
                    ExitCode.USAGE, "--out: the report would replace " + file + ", which it is read from");
        }
    }

    private String render(Stored stored, boolean color) {
        Language language = lang.language();
        return switch (format) {
            case TEXT -> new TerminalSummary(color, language).render(stored.result(), stored.timeline(), folder());
            case HTML -> HtmlReport.render(stored.result(), stored.timeline(), stored.tool(), language);
            case MARKDOWN -> MarkdownSummary.render(stored.result(), stored.timeline(), stored.tool(), language);
            case JSON -> ResultJson.render(stored.result(), stored.timeline(), stored.tool(), stored.wallSeconds());
            case JUNIT -> JunitXml.render(stored.result(), stored.tool(), language);
            case CSV -> CriteriaCsv.render(stored.result());
        };
    }

    private String render(StoredLoad stored, boolean color) {
        Language language = lang.language();
        return switch (format) {
            case TEXT -> new LoadSummary(color, language).render(stored.result(), folder());
            case HTML -> LoadHtml.render(stored.result(), stored.tool(), language);
            case MARKDOWN -> LoadMarkdown.render(stored.result(), stored.tool(), language);
            case JSON -> LoadJson.render(stored.result(), stored.tool(), stored.wallSeconds());
            case JUNIT -> LoadJunit.render(stored.result(), stored.tool(), language);
            case CSV ->
                throw new CommandException(
                        ExitCode.USAGE,
                        run + " is a load's: its criteria are in result.json, and its figures by second in series.csv");
        };
    }

    /** The run's folder as the user named it; empty for a file of another name. */
    private String folder() {
        if (Files.isDirectory(run)) {
            return run.toString();
        }
        Path parent = run.getParent();
        return run.endsWith("result.json") ? (parent == null ? "." : parent.toString()) : "";
    }
}
