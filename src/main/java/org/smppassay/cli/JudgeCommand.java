package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.smppassay.evaluation.Evaluator;
import org.smppassay.evaluation.RunIdentity;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Verdict;
import org.smppassay.judging.Exports;
import org.smppassay.judging.Observations;
import org.smppassay.observation.MessagesCsv;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.Timeline;
import org.smppassay.report.Reports;
import org.smppassay.report.ResultJson;
import org.smppassay.report.RunFolder;
import org.smppassay.report.TerminalSummary;
import org.smppassay.run.KnownOutages;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.wording.Phrase;
import org.smppassay.world.WallClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a channel by what somebody has already sent over it. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = {
            "Judges messages that somebody has already sent, from CSV files of sends and receipts.",
            "Criteria and statistics are those of evaluate. Columns are known by their headers.",
            "Times are ISO 8601, yyyy-MM-dd HH:mm:ss, or seconds or milliseconds since 1970."
        },
        footer = {
            "",
            "Examples:",
            "  assay judge sends.csv receipts.csv --zone +08:00 --complaints-count 2",
            "  assay judge export.csv --zone Asia/Shanghai --charset GB18030 \\",
            "      --column sent_at=发送时间 --column status=结果 \\",
            "      --state 成功=DELIVRD --state 失败=UNDELIV",
            "  assay judge runs/vendor-a/messages.csv --scenario three-step-test",
            "",
            "Exit codes: 0 PASS, 1 FAIL, 2 wrong usage or unreadable files, 3 INCONCLUSIVE,",
            "            4 INVALID, 70 internal error."
        })
final class JudgeCommand implements Callable<Integer> {
    private static final long ROWS_BY_DEFAULT = 200_000;

    private final WallClock clock = WallClock.start();
    private final Console console;

    @Mixin
    private final FileOptions files = new FileOptions();

    @Mixin
    private final CriteriaOptions asked = new CriteriaOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--inconclusive-ok", description = "Exit 0 instead of 3 if the verdict is INCONCLUSIVE.")
    private boolean inconclusiveOk;

    JudgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Exports exports = files.exports();
        LoadedScenario loaded = asked.load(files.run());
        Scenario scenario = loaded.scenario();
        Optional<TestPlan> plan = scenario.test();
        Observations seen = Observations.read(exports, files.reading(scenario.numberPlan(), asked.deadline(plan)));
        Judgeable judgeable = Judgeable.of(scenario.criteria(), exports, seen);
        Path folder = folder(exports);
        Evaluator evaluator = new Evaluator(
                judgeable.criteria(),
                asked.missing(plan),
                operators(plan),
                seen.days(),
                KnownOutages.inRealTime(judgeable.criteria()));
        tell(seen, evaluator, new RunFolder(folder));
        RunIdentity identity = new RunIdentity(files.name(), "", 0, "judged", false);
        List<Phrase> remarks = new ArrayList<>(seen.remarks());
        remarks.addAll(judgeable.remarks());
        RunResult result = evaluator.conclude(identity).withNotes(remarks);
        loaded.asRun().writeTo(new RunFolder(folder).scenario());
        double wallSeconds = clock.elapsed().toMillis() / 1000.0;
        Reports.write(folder, result, Timeline.EMPTY, Build.info(), output.language(), wallSeconds);
        print(result, folder, wallSeconds);
        boolean forgiven = inconclusiveOk && result.verdict() == Verdict.INCONCLUSIVE;
        return forgiven ? ExitCode.OK : ExitCode.of(result.verdict());
    }

    private static List<String> operators(Optional<TestPlan> plan) {
        return plan.map(test -> List.copyOf(test.recipients().mix().keySet())).orElse(List.of());
    }

    private Path folder(Exports exports) throws IOException {
        Path folder = output.folder(files.name());
        for (Path written : new RunFolder(folder).writtenAnew()) {
            for (Path read : exports.files()) {
                if (Files.exists(written) && Files.isSameFile(written, read)) {
                    throw inTheWay(written);
                }
            }
            if (asked.isReadFrom(written.toAbsolutePath().normalize())) {
                throw inTheWay(written);
            }
        }
        FormerRuns.tell(folder, console);
        Files.createDirectories(folder);
        for (Path former : new RunFolder(folder).writtenAnew()) {
            Files.deleteIfExists(former);
        }
        return folder;
    }

    private static CommandException inTheWay(Path file) {
        return new CommandException(
                ExitCode.USAGE,
                "--out: the judgement would replace " + file + ", which it is read from; name another folder");
    }

    private void tell(Observations seen, Evaluator evaluator, RunFolder folder) throws IOException {
        if (seen.messages() > ROWS_BY_DEFAULT) {
            seen.tell(evaluator);
            return;
        }
        try (MessagesCsv csv = MessagesCsv.to(folder.messages(), seen.start())) {
            seen.tell(ObservationSink.all(evaluator, csv));
        }
    }

    private void print(RunResult result, Path folder, double wallSeconds) {
        if (output.format() == OutputOptions.Format.JSON) {
            console.out().print(ResultJson.render(result, Timeline.EMPTY, Build.info(), wallSeconds));
            return;
        }
        TerminalSummary summary = new TerminalSummary(console.color(), output.language());
        console.out().print(output.quiet() ? summary.verdictLine(result) : summary.render(result, folder.toString()));
    }
}
