package org.smppassay.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.smppassay.scenario.yaml.Problem;

/** A scenario that can't be run as it is written; tells every problem at once. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** At least one problem, sorted by position. */
    public ScenarioException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    static ScenarioException of(String file, String message) {
        return new ScenarioException(List.of(new Problem(file, 0, 0, "", message)));
    }

    /** Sorted by position: those in files first, then those in overrides. */
    public List<Problem> problems() {
        return problems;
    }
}
