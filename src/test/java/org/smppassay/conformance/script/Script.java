package org.smppassay.conformance.script;

import java.time.Duration;
import java.util.List;

/**
 * One rule of the standard as a conversation.
 *
 * @param name version, clause and rule in short, such as {@code 3.4/4.4.2-message-id}
 * @param clause such as {@code SMPP 3.4, 4.4.2}
 * @param rule in one sentence
 * @param settings of the carrier it is held with
 * @param steps in their order
 */
public record Script(String name, String clause, String rule, List<Setting> settings, List<Step> steps) {
    /** A setting of the section {@code carrier}, as in a scenario file. */
    public record Setting(String path, String value) {}

    public Script {
        settings = List.copyOf(settings);
        steps = List.copyOf(steps);
    }

    /** How long it may last: what it waits, and what it may have to wait for if that is longer than usual. */
    public Duration duration() {
        return steps.stream().map(Script::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration duration(Step step) {
        if (step instanceof Step.Repeat repeat) {
            return duration(repeat.step()).multipliedBy(repeat.times());
        }
        if (step instanceof Step.ExpectNothing silence) {
            return silence.span();
        }
        if (step instanceof Step.Expect expect && expect.within().compareTo(ScriptReader.PATIENCE) > 0) {
            return expect.within();
        }
        return step instanceof Step.Wait wait ? wait.span() : Duration.ZERO;
    }
}
