package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smppassay.comparison.MessageRows;
import org.smppassay.comparison.Vendor;
import org.smppassay.evaluation.RunResult;
import org.smppassay.profile.Checklist;
import org.smppassay.profile.VendorProfile;
import org.smppassay.profile.VendorProfiles;
import org.smppassay.report.RunFolder;
import org.smppassay.scenario.binding.Nearest;

/**
 * Runs to be compared, and what their vendors declare.
 *
 * @param named run folders, results, or vendors' files
 * @param profiles vendors' files by the name of the run
 */
record ComparedVendors(List<Path> named, Map<String, Path> profiles) {

    List<Vendor> read() throws IOException {
        List<Vendor> vendors = new ArrayList<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (Path path : named) {
            vendors.add(isProfile(path) ? ofProfile(path, folders) : ofRun(path, folders));
        }
        List<Vendor> unlike = unlike(vendors);
        Set<String> names = names(unlike);
        for (String name : profiles.keySet()) {
            if (!names.contains(name)) {
                throw new CommandException(
                        ExitCode.USAGE, "--profile: no run is called '" + name + "'" + Nearest.hint(name, names));
            }
        }
        List<Vendor> all = new ArrayList<>();
        for (Vendor vendor : unlike) {
            Path file = profiles.get(vendor.name());
            all.add(file == null ? vendor : declaring(vendor, Checklist.of(VendorProfiles.read(file), List.of())));
        }
        return all;
    }

    private static boolean isProfile(Path path) {
        String name = String.valueOf(path.getFileName());
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !Files.isDirectory(path);
    }

    private static Vendor declaring(Vendor vendor, Checklist profile) {
        return new Vendor(vendor.name(), vendor.result(), vendor.messages(), Optional.of(profile));
    }

    private static Vendor ofProfile(Path file, Set<Path> folders) throws IOException {
        VendorProfile profile = VendorProfiles.read(file);
        List<Path> runs = VendorProfiles.runs(profile, file);
        if (runs.size() != 1) {
            throw new CommandException(
                    ExitCode.USAGE,
                    file + " names " + (runs.isEmpty() ? "no run" : runs.size() + " runs")
                            + "; name the one to compare, and the file with --profile");
        }
        Vendor run = ofRun(runs.get(0), folders);
        return new Vendor(
                profile.vendor(), run.result(), run.messages(), Optional.of(Checklist.of(profile, List.of())));
    }

    private static Vendor ofRun(Path run, Set<Path> folders) throws IOException {
        boolean isFolder = Files.isDirectory(run);
        Path folder = (isFolder ? run : run.toAbsolutePath().resolveSibling("")).toRealPath();
        if (!folders.add(folder) && isFolder) {
            throw new CommandException(ExitCode.USAGE, run + " is given twice; a run does not differ from itself");
        }
        boolean own = isFolder || run.endsWith("result.json");
        if (isLoad(isFolder ? new RunFolder(folder).result() : run)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    run + " is of a load: loads are compared with --base and --candidate, each a folder of runs such as"
                            + " 'load --repeat' leaves");
        }
        RunResult result = StoredRun.read(run).result();
        Optional<MessageRows> messages = own ? StoredRun.messages(folder, result) : Optional.empty();
        return new Vendor(StoredRun.name(isFolder ? folder : run), result, messages, Optional.empty());
    }

    private static boolean isLoad(Path result) throws IOException {
        return Files.exists(result) && StoredRun.load(result).isPresent();
    }

    private static Set<String> names(List<Vendor> vendors) {
        Set<String> names = new LinkedHashSet<>();
        vendors.forEach(vendor -> names.add(vendor.name()));
        return names;
    }

    /** Folders of one name are told apart by their paths. */
    private List<Vendor> unlike(List<Vendor> vendors) {
        if (names(vendors).size() == vendors.size()) {
            return vendors;
        }
        List<Vendor> renamed = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Vendor vendor = vendors.get(i);
            renamed.add(new Vendor(named.get(i).toString(), vendor.result(), vendor.messages(), vendor.profile()));
        }
        return renamed;
    }
}
