package org.smppassay.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/** What to do after a run: follows from the verdicts and from how many messages would decide what is open. */
public final class NextSteps {
    /** A reader can hold no more than this in mind; the table of criteria has the rest. */
    private static final int MOST_STEPS = 5;

    /** From this share of messages of unknown outcome on, receipts are what has to be looked into. */
    private static final double MANY_UNKNOWN = 0.01;

    private static final String OPERATOR = "operator:";

    private final RunResult result;

    private NextSteps(RunResult result) {
        this.result = result;
    }

    /** The steps, most important first; at least one. */
    public static List<Phrase> of(RunResult result) {
        NextSteps steps = new NextSteps(result);
        Stream<Phrase> first =
                switch (result.verdict()) {
                    case INVALID -> Stream.of(Phrase.of("next.mend"), Phrase.of("next.again"));
                    case FAIL -> Stream.concat(steps.complaints(), steps.more());
                    case INCONCLUSIVE ->
                        result.criteria().isEmpty() ? Stream.of(Phrase.of("next.judge")) : steps.more();
                    case PASS -> Stream.of(Phrase.of("next.take"), Phrase.of("next.repeat"));
                };
        return Stream.of(first, steps.panel(), steps.forReal())
                .flatMap(step -> step)
                .distinct()
                .limit(MOST_STEPS)
                .toList();
    }

    private Stream<Phrase> complaints() {
        return with(Verdict.FAIL).map(NextSteps::complaint);
    }

    private static Phrase complaint(CriterionResult failed) {
        String name = failed.name();
        if (name.startsWith("complaint")) {
            return Phrase.of("next.stop-complaints");
        }
        if (name.equals("opt_out") || name.startsWith("opt_out")) {
            return Phrase.of("next.stop-opt-outs");
        }
        if (name.equals("fluctuation")) {
            return Phrase.of("next.ask-days");
        }
        if (name.contains("latency")) {
            return Phrase.of("next.ask-latency");
        }
        if (name.equals(DeliveryJudge.NAME) && failed.scope().startsWith(OPERATOR)) {
            return Phrase.of("next.ask-operator", failed.scope().substring(OPERATOR.length()));
        }
        return name.equals(DeliveryJudge.NAME)
                ? Phrase.of("next.ask-delivery")
                : Phrase.of("next.ask-other", label(failed));
    }

    private Stream<Phrase> more() {
        return with(Verdict.INCONCLUSIVE).map(this::toDecide);
    }

    private Phrase toDecide(CriterionResult open) {
        boolean operator = open.scope().startsWith(OPERATOR);
        String name = operator ? open.scope().substring(OPERATOR.length()) : "";
        if (open.value().isEmpty()) {
            return operator ? Phrase.of("next.nothing-sent", name) : Phrase.of("next.nothing-seen", label(open));
        }
        if (open.needed().isEmpty()) {
            return manyUnknown() ? Phrase.of("next.ask-receipts") : Phrase.of("next.too-close", label(open));
        }
        String needed = Figure.count(open.needed().getAsLong());
        String now = Figure.count(open.n());
        return operator
                ? Phrase.of("next.send-operator", needed, name, now)
                : Phrase.of("next.send", needed, label(open), now);
    }

    /** The criterion's name; one that no language has a name for keeps its own. */
    private static Phrase label(CriterionResult criterion) {
        Phrase named = Phrase.of("criterion." + criterion.name());
        return Language.ENGLISH.knows(named)
                ? named
                : Phrase.verbatim(criterion.name().replace('_', ' '));
    }

    /** Receipts that do not come prove nothing either way; handsets of one's own do. */
    private Stream<Phrase> panel() {
        return manyUnknown() ? Stream.of(Phrase.of("next.panel", Figure.count(unknown()))) : Stream.empty();
    }

    private boolean manyUnknown() {
        return unknown() > result.counts().attempted() * MANY_UNKNOWN;
    }

    private long unknown() {
        return result.counts().pending() + result.counts().unanswered();
    }

    private Stream<Phrase> forReal() {
        return result.run().mode().equals("simulated") ? Stream.of(Phrase.of("next.real")) : Stream.empty();
    }

    private Stream<CriterionResult> with(Verdict verdict) {
        return result.criteria().stream().filter(criterion -> criterion.verdict() == verdict);
    }
}
