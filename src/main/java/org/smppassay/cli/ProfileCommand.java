package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smppassay.profile.Answer;
import org.smppassay.profile.Checklist;
import org.smppassay.profile.Measurement;
import org.smppassay.profile.VendorProfile;
import org.smppassay.profile.VendorProfiles;
import org.smppassay.report.ProfileJson;
import org.smppassay.report.ProfileReport;
import org.smppassay.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the buyer's checklist of a vendor. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = {
            "Prints the buyer's checklist of a vendor: what it declares, which nobody here has verified,",
            "beside what runs over its channel have measured, and what is left to ask."
        },
        footer = {
            "",
            "Examples:",
            "  assay profile --template > vendor-a.yaml",
            "  assay profile vendor-a.yaml runs/vendor-a",
            "  assay profile vendor-a.yaml --format csv --out vendor-a.csv",
            "",
            "Exit codes: 0 done, 2 wrong usage or unreadable files, 70 internal error.",
            "            With --check: 0 every requirement is met, 1 one is not,",
            "            3 none is known to be missed and some are open."
        })
final class ProfileCommand implements Callable<Integer> {
    /** Forms of what is printed. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        CSV
    }

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "VENDOR",
            description = "The vendor's file; --template prints one to fill in.")
    private @Nullable Path vendor;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "RUN",
            description = "Run folders or result.json, besides those that the file names.")
    private List<Path> runs = new ArrayList<>();

    @Option(names = "--template", description = "Print a vendor's file to fill in.")
    private boolean template;

    @Option(names = "--check", description = "Exit 1 if a requirement is not met, 3 if some are open.")
    private boolean check;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, markdown or csv. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            converter = Languages.class,
            description = "Language of the words: en or zh. Default: en.")
    private Language language = Language.ENGLISH;

    @Mixin
    private final SheetOptions output = new SheetOptions();

    ProfileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (template == (vendor != null) || (template && (check || !runs.isEmpty()))) {
            throw new CommandException(ExitCode.USAGE, "expected either a vendor's file or --template alone");
        }
        if (vendor == null) {
            output.write(console, VendorProfiles.template());
            return ExitCode.OK;
        }
        Checklist checklist = checklist(vendor, runs);
        output.check();
        output.write(console, render(checklist));
        return check ? demand(checklist) : ExitCode.OK;
    }

    /** Of a vendor's file, with the runs that it names and further ones. */
    static Checklist checklist(Path file, List<Path> further) throws IOException {
        VendorProfile profile = VendorProfiles.read(file);
        List<Path> all = new ArrayList<>(VendorProfiles.runs(profile, file));
        all.addAll(further);
        List<Measurement> measured = new ArrayList<>();
        for (Path run : all) {
            measured.add(
                    new Measurement(StoredRun.name(run), StoredRun.read(run).result()));
        }
        return Checklist.of(profile, measured);
    }

    private String render(Checklist checklist) {
        ProfileReport report = new ProfileReport(checklist, language);
        return switch (format) {
            case TEXT -> report.text(output.color(console));
            case MARKDOWN -> report.markdown();
            case CSV -> report.csv();
            case JSON -> ProfileJson.render(checklist, language);
        };
    }

    private static int demand(Checklist checklist) {
        if (checklist.count(Answer.NOT_MET) > 0) {
            return ExitCode.FAIL;
        }
        return checklist.count(Answer.OPEN) > 0 ? ExitCode.INCONCLUSIVE : ExitCode.OK;
    }
}
