package org.smppassay.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.Verdict;
import org.smppassay.wording.Phrase;

/** What runs have measured, and what none has. */
final class MeasuredItems {
    /** What a buyer wants to know; a criterion answers if its name begins so. */
    private static final List<String> WANTED =
            List.of("delivery_rate", "fluctuation", "complaint_rate", "latency", "capacity", "opt_out", "integrity");

    private static final String OVERALL = "overall";

    private MeasuredItems() {}

    static List<Item> of(List<Measurement> runs) {
        List<Item> items = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (Measurement run : runs) {
            for (CriterionResult criterion : run.result().criteria()) {
                known.add(criterion.name());
                items.add(item(run, criterion));
            }
        }
        for (String wanted : WANTED) {
            if (known.stream().noneMatch(name -> name.startsWith(wanted))) {
                items.add(unmeasured(wanted));
            }
        }
        return List.copyOf(items);
    }

    private static Item item(Measurement run, CriterionResult criterion) {
        boolean invalid = run.result().verdict() == Verdict.INVALID;
        Answer answer = invalid ? Answer.OPEN : answer(criterion.verdict());
        return new Item(
                criterion.name(),
                criterion.scope(),
                name(criterion.name()),
                Phrase.nothing(),
                Phrase.nothing(),
                "",
                Optional.of(criterion),
                run.name(),
                answer,
                question(criterion, invalid, answer));
    }

    private static Phrase question(CriterionResult criterion, boolean invalid, Answer answer) {
        if (answer != Answer.OPEN) {
            return Phrase.nothing();
        }
        if (invalid) {
            return Phrase.of("profile.invalid-run");
        }
        return criterion.needed().isPresent()
                ? Phrase.of("profile.needs", criterion.needed().getAsLong())
                : Phrase.of("profile.undecided");
    }

    private static Answer answer(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Answer.MET;
            case FAIL -> Answer.NOT_MET;
            case INCONCLUSIVE, INVALID -> Answer.OPEN;
        };
    }

    private static Item unmeasured(String name) {
        return new Item(
                name,
                OVERALL,
                name(name),
                Phrase.nothing(),
                Phrase.nothing(),
                "",
                Optional.empty(),
                "",
                Answer.OPEN,
                Phrase.of("profile.measure-" + Item.dashed(name)));
    }

    /** A criterion that has no words of its own is called as the scenario file calls it. */
    private static Phrase name(String criterion) {
        return WANTED.contains(criterion)
                ? Phrase.of("profile.item-" + Item.dashed(criterion))
                : Phrase.verbatim(criterion.replace('_', ' '));
    }
}
