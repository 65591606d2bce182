package org.smppassay.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.BlacklistFilter;
import org.smppassay.scenario.carrier.DirectionSpec;
import org.smppassay.scenario.carrier.FilterSpec;
import org.smppassay.scenario.carrier.WordFilter;
import org.smppassay.scenario.value.ListLine;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.StatusCode;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.value.ValueFormatException;
import org.smppassay.scenario.yaml.Problems;

/** Checks of what decides on submissions: errors, filters and directions. */
final class AdmissionChecks extends Findings {
    private static final String ERRORS = "carrier.errors";
    private static final String FILTERS = "carrier.filters";
    private static final int LONGEST_WORD = 200;
    private static final int MOST_LINES = 2_000_000;
    private static final Pattern ADDRESS = Pattern.compile(AccountSpec.ADDRESSES);

    AdmissionChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        entries(ERRORS, Share.class).ifPresent(errors -> {
            errors.keySet().forEach(this::isAStatus);
            if (Share.sum(errors.values()) > 1 + 1e-9) {
                report(ERRORS, "expected shares of at most 100% together");
            }
        });
        for (String path : paths(FilterSpec.class)) {
            value(path, FilterSpec.class).ifPresent(filter -> decidesOneWay(path, filter));
        }
        value(FILTERS + ".words", WordFilter.class).ifPresent(this::hasWords);
        value(FILTERS + ".blacklist", BlacklistFilter.class).ifPresent(this::hasNumbers);
        for (String path : paths(DirectionSpec.class)) {
            value(path, DirectionSpec.class).ifPresent(direction -> check(path, direction));
        }
    }

    private void isAStatus(String text) {
        try {
            StatusCode.parse(text);
        } catch (ValueFormatException e) {
            report(ERRORS + "." + text, e.getMessage() + Nearest.suggestion(text, StatusCode.names()));
        }
    }

    private void decidesOneWay(String path, FilterSpec filter) {
        if (filter.status().isPresent()
                && (filter.error().isPresent() || filter.after().isPresent())) {
            report(path, "a submission is refused with a 'status' or fails later with an 'error': give one of them");
        }
    }

    private void hasWords(WordFilter filter) {
        String path = FILTERS + ".words";
        has(path, !filter.list().isEmpty(), filter.file(), "list", line -> line.length() <= LONGEST_WORD, "a word");
    }

    private void hasNumbers(BlacklistFilter filter) {
        has(
                FILTERS + ".blacklist",
                !filter.numbers().isEmpty(),
                filter.file(),
                "numbers",
                line -> ADDRESS.matcher(line).matches(),
                AccountSpec.ADDRESSES_IN_WORDS);
    }

    /** A list has entries, here or in a file, and each line of the file is one. */
    private void has(
            String path,
            boolean written,
            Optional<TextFile> file,
            String key,
            Predicate<String> sound,
            String expected) {
        if (!written && file.isEmpty()) {
            report(path, "expected '" + key + "' or 'file'");
        }
        if (file.isEmpty()) {
            return;
        }
        String name = file.get().name();
        if (file.get().isBuiltIn()) {
            report(path + ".file", "no such list is built in: expected a file");
            return;
        }
        List<ListLine> lines = ListLine.of(file.get());
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            report(path + ".file", "expected 1 to " + MOST_LINES + " entries in '" + name + "', found " + lines.size());
        }
        lines.stream()
                .filter(line -> !sound.test(line.text()))
                .findFirst()
                .ifPresent(line -> report(
                        path + ".file", "expected " + expected + " in line " + line.number() + " of '" + name + "'"));
    }

    private void check(String path, DirectionSpec direction) {
        List<String> fates = new ArrayList<>();
        direction.state().ifPresent(state -> fates.add("state"));
        direction.error().ifPresent(error -> fates.add("error"));
        direction.after().ifPresent(after -> fates.add("after"));
        if (!direction.receipt()) {
            fates.add("receipt");
        }
        boolean answers = direction.silence() || direction.answerAfter().isPresent();
        if (direction.status().isPresent() && !fates.isEmpty()) {
            report(path, "what is refused with a 'status' has no '" + String.join("' or '", fates) + "'");
        } else if (direction.error().isPresent() && direction.state().isEmpty()) {
            report(path + ".error", "an error goes with a 'state'");
        } else if (direction.silence() && direction.answerAfter().isPresent()) {
            report(path + ".answer_after", "what is not answered is not answered late: 'silence' or 'answer_after'");
        } else if (direction.status().isEmpty() && fates.isEmpty() && !answers) {
            report(path, "a direction says what to do: give 'status', 'state', 'after', 'answer_after' or 'silence'");
        }
    }
}
