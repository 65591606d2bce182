package org.smppassay.scenario.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.smppassay.numbering.LineException;
import org.smppassay.numbering.NumberList;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.OperatorSpec;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.yaml.Place;
import org.smppassay.scenario.yaml.Problems;

/** What every group of checks needs: values by path, and a way to report. */
abstract class Findings {
    private final BoundValues values;
    private final Problems problems;

    Findings(BoundValues values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    final <T> Optional<T> value(String path, Class<T> type) {
        return values.value(path, type);
    }

    /** Where the value of that path is written; defaults have the place of what they belong to. */
    final Place place(String path) {
        return values.place(path);
    }

    /** Paths of all values of a type. */
    final List<String> paths(Class<?> type) {
        return values.paths(type);
    }

    final boolean has(String path) {
        return values.has(path);
    }

    final List<String> items(String list) {
        return values.items(list);
    }

    final Set<String> names(String mapping) {
        return values.names(mapping);
    }

    /** A problem where the value of that path is written. */
    final void report(String path, String message) {
        problems.add(values.place(path), path, message);
    }

    /** Reads a data file, if one is given, and reports a line that can't be read, where it is. */
    final <T> Optional<T> dataFile(String path, Function<TextFile, T> read) {
        Optional<TextFile> file = value(path, TextFile.class);
        try {
            return file.map(read);
        } catch (LineException e) {
            String name = file.orElseThrow().name();
            problems.add(new Place(name, e.line(), 1), path, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Number ranges by the names of operators: those of a file, without one the built-in ones; empty if the file can't be
     * read.
     */
    final Optional<Map<String, List<String>>> knownRanges(String path) {
        return has(path)
                ? dataFile(path, file -> CarrierSpec.knownRanges(Optional.of(file)))
                : Optional.of(NumberPlan.builtInRanges());
    }

    /** The numbers of the carrier's operators; empty if they are not sound. */
    final Optional<NumberPlan> carriersPlan() {
        Map<String, List<String>> ranges = new LinkedHashMap<>();
        entries("carrier.operators", OperatorSpec.class)
                .ifPresent(operators -> operators.forEach((name, spec) -> ranges.put(name, spec.numbers())));
        try {
            return knownRanges("carrier.numbers_file").map(known -> NumberPlan.of(ranges, known));
        } catch (IllegalArgumentException reportedByCarrierChecks) {
            return Optional.empty();
        }
    }

    /** The entries of a mapping in the order of the file; empty if one of them could not be read. */
    final <T> Optional<Map<String, T>> entries(String path, Class<T> type) {
        return value(path, Map.class).map(map -> {
            Map<String, T> entries = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
                entries.put((String) entry.getKey(), type.cast(entry.getValue()));
            }
            return entries;
        });
    }

    /** Reports everything that is wrong with a file of people, where it is; false if anything is. */
    final boolean soundPeople(String path, PeopleFile file) {
        for (PeopleFile.RowProblem problem : file.problems()) {
            problems.add(new Place(file.name(), problem.line(), 1), path, problem.message());
        }
        if (file.moreProblems() > 0) {
            report(path, "and " + file.moreProblems() + " more rows like these in '" + file.name() + "'");
        }
        String hash = path.substring(0, path.lastIndexOf('.')) + ".sha256";
        value(hash, String.class)
                .filter(expected -> !expected.equals(file.sha256()))
                .ifPresent(expected -> report(hash, "'" + file.name() + "' is another file: it has " + file.sha256()));
        return file.problems().isEmpty();
    }

    /** A problem in a row of a file of people. */
    final void reportRow(String path, PeopleFile file, int row, String message) {
        problems.add(new Place(file.name(), file.people().line(row), 1), path, message);
    }

    /** A problem in a line of a file that the value of that path names. */
    final void reportLine(String path, String file, int line, String message) {
        problems.add(new Place(file, line, 1), path, message);
    }

    /** Reads a list of numbers, or reports what is wrong with it. */
    final Optional<NumberList> listed(String path, Supplier<NumberList> read) {
        try {
            return Optional.of(read.get());
        } catch (IllegalArgumentException e) {
            report(path, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    final void addUpToAll(String path) {
        entries(path, Share.class)
                .filter(shares -> !Share.addUpToAll(shares.values()))
                .ifPresent(shares -> {
                    double percent = Math.round(Share.sum(shares.values()) * 1e9) / 1e7;
                    report(path, "expected shares that add up to 100%, found " + plain(percent) + "%");
                });
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
