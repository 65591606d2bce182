package org.smppassay.scenario.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.fault.FaultSpec;
import org.smppassay.scenario.carrier.fault.RefusalKind;
import org.smppassay.scenario.carrier.fault.WireDelaySpec;
import org.smppassay.scenario.yaml.Problems;

/** Checks of {@code carrier.faults}. */
final class FaultChecks extends Findings {
    private static final List<String> MOMENTS = List.of("at", "every", "about_every", "after_pdus");
    /** Kinds that are there for a time, not for one PDU or connection. */
    private static final Set<String> LASTING = Set.of("refuse", "stall", "slow", "delay", "split", "merge");

    FaultChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        Set<String> labels = new HashSet<>();
        for (String path : items("carrier.faults")) {
            value(path, FaultSpec.class).ifPresent(fault -> {
                if (!labels.add(fault.label())) {
                    report(path + ".label", "the label '" + fault.label() + "' is given twice");
                }
                doesOneThing(path, fault);
            });
        }
    }

    private void doesOneThing(String path, FaultSpec fault) {
        List<String> kinds = fault.kinds();
        if (kinds.size() != 1) {
            report(
                    path,
                    kinds.isEmpty()
                            ? "a fault does something: give one of disconnect, refuse, stall, slow, delay, split, merge,"
                                    + " corrupt, answer, ignore, withhold"
                            : "a fault does one thing, not " + String.join(" and ", kinds) + ": write several faults");
            return;
        }
        String kind = kinds.get(0);
        strikesAtSomeTime(path, fault, kind);
        if (kind.equals("refuse")) {
            concernsNoAccount(path, fault);
        }
        fault.delay()
                .filter(FaultChecks::isNothing)
                .ifPresent(
                        delay -> report(path + ".delay", "a delay is longer than nothing: give 'fixed' or 'jitter'"));
        items(path + ".accounts").forEach(this::isAnAccount);
    }

    private static boolean isNothing(WireDelaySpec delay) {
        return delay.fixed().isZero() && delay.jitter().isZero();
    }

    private void strikesAtSomeTime(String path, FaultSpec fault, String kind) {
        List<String> moments =
                MOMENTS.stream().filter(key -> has(path + "." + key)).toList();
        if (moments.size() > 1) {
            report(path + "." + moments.get(1), "one rhythm is enough: " + String.join(" or ", moments));
        } else if (kind.equals("disconnect")) {
            breaksAtMoments(path, fault, moments);
        } else if (moments.isEmpty() && fault.lasts().isPresent()) {
            report(path + ".lasts", "give the moments it is counted from: " + String.join(", ", MOMENTS));
        } else if (!moments.isEmpty() && fault.lasts().isEmpty() && LASTING.contains(kind)) {
            report(path, "give 'lasts': how long it goes on from each moment");
        }
        windowIsWhole(path, fault);
        doesNotOverlapItself(path, fault);
    }

    private void breaksAtMoments(String path, FaultSpec fault, List<String> moments) {
        if (fault.lasts().isPresent()) {
            report(path + ".lasts", "a connection breaks at a moment");
        } else if (moments.isEmpty() && fault.share().value() == 1) {
            report(
                    path,
                    "give the moments at which connections break (" + String.join(", ", MOMENTS)
                            + ") or the share of PDUs behind which they do");
        }
    }

    private void windowIsWhole(String path, FaultSpec fault) {
        if (fault.at().isPresent()
                && (fault.from().isPresent() || fault.duration().isPresent())) {
            report(path + ".at", "'at' is one moment: leave out 'from' and 'for'");
        } else if (fault.duration().isPresent() && fault.from().isEmpty()) {
            report(path + ".for", "give 'from' as well");
        }
    }

    private void doesNotOverlapItself(String path, FaultSpec fault) {
        Stream.of(fault.every(), fault.aboutEvery())
                .flatMap(Optional::stream)
                .filter(every ->
                        fault.lasts().isPresent() && fault.lasts().get().compareTo(every) > 0)
                .forEach(every -> report(path + ".lasts", "it lasts longer than from one moment to the next"));
    }

    private void concernsNoAccount(String path, FaultSpec fault) {
        if (!fault.accounts().isEmpty()
                || !fault.bindTypes().isEmpty()
                || fault.afterPdus().isPresent()) {
            report(path, "who connects is not known yet: leave out accounts, bind_types and after_pdus");
        }
        if (fault.share().value() < 1
                && fault.refuse()
                        .filter(refusal -> refusal.how() == RefusalKind.REFUSED)
                        .isPresent()) {
            report(
                    path + ".share",
                    "a listener is closed to all: refuse a share of connections with { how: accepted }");
        }
    }

    private void isAnAccount(String path) {
        List<String> known = items("carrier.accounts").stream()
                .flatMap(account -> value(account, AccountSpec.class).stream())
                .map(AccountSpec::systemId)
                .toList();
        value(path, String.class)
                .filter(name -> !known.isEmpty() && !known.contains(name))
                .ifPresent(
                        name -> report(path, "the carrier has no account '" + name + "'" + Nearest.hint(name, known)));
    }
}
