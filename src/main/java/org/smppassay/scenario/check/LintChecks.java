package org.smppassay.scenario.check;

import java.util.List;
import org.smppassay.content.lint.Linter;
import org.smppassay.content.lint.RuleChoice;
import org.smppassay.content.lint.RuleFacts;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.value.ListLine;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.yaml.Problems;

/** Checks of the section {@code test.lint}. */
final class LintChecks extends Findings {
    private static final String WORDS_FILE = "test.lint.words_file";
    private static final String WORDS_REPLACE = "test.lint.words_replace";
    private static final int LONGEST_WORD = 200;

    LintChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        List<String> known = Linter.rules().stream().map(RuleFacts::name).toList();
        for (String path : items("test.lint.rules")) {
            value(path, String.class)
                    .map(RuleChoice::bare)
                    .filter(name -> !known.contains(name))
                    .ifPresent(name -> report(path, "there is no rule '" + name + "'" + Nearest.hint(name, known)));
        }
        value(WORDS_FILE, TextFile.class).ifPresent(this::hasWords);
        boolean replace = value(WORDS_REPLACE, Boolean.class).orElse(false);
        if (replace && !has(WORDS_FILE)) {
            report(WORDS_REPLACE, "there are no words to replace the built-in ones: give a 'words_file'");
        }
    }

    private void hasWords(TextFile file) {
        if (file.isBuiltIn()) {
            report(WORDS_FILE, "expected a file; without one the built-in words are used");
            return;
        }
        List<ListLine> lines = ListLine.of(file);
        if (lines.isEmpty()) {
            report(WORDS_FILE, "expected a word or more in '" + file.name() + "'");
        }
        lines.stream()
                .filter(line -> line.text().length() > LONGEST_WORD)
                .findFirst()
                .ifPresent(line -> report(
                        WORDS_FILE,
                        "expected a word of at most " + LONGEST_WORD + " characters in line " + line.number() + " of '"
                                + file.name() + "'"));
    }
}
