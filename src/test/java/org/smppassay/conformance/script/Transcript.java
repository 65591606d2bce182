package org.smppassay.conformance.script;

import java.util.ArrayList;
import java.util.List;

/** What was said in a script's conversation so far, for the message of its failure. */
final class Transcript {
    private static final int LINES_SHOWN = 40;

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    @Override
    public String toString() {
        int from = Math.max(0, lines.size() - LINES_SHOWN);
        return (from > 0 ? "  ...\n" : "") + "  " + String.join("\n  ", lines.subList(from, lines.size()));
    }
}
