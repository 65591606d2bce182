package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.smppassay.numbering.NumberTable;
import org.smppassay.numbering.Numbers;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;

/**
 * Counts messages and replies by the group that a number is in. What is sent again is not counted, since who gets it depends on what
 * came of the first message; replies to it are. Remembers the group of each number, if there are groups at all.
 * Confined to the thread that feeds it.
 */
public final class GroupObserver implements ObservationSink {
    private final Map<String, Books> books = new LinkedHashMap<>();
    private final Map<Long, Books> byNumber = new HashMap<>();
    private final List<ReplyObservation> replies = new ArrayList<>();

    /**
     * @param names of the groups, in the order they are shown in; the first is what the others are compared with
     */
    public GroupObserver(List<String> names) {
        names.forEach(name -> books.put(name, new Books()));
    }

    /** What is counted of one group. */
    private static final class Books {
        final OutcomeTallies outcomes = new OutcomeTallies();
        final Map<ReplyKind, Long> replies = new EnumMap<>(ReplyKind.class);

        GroupComparison.Group named(String name) {
            return new GroupComparison.Group(
                    outcomes.total(name), of(ReplyKind.ANSWER), of(ReplyKind.COMPLAINT), of(ReplyKind.OPT_OUT));
        }

        private long of(ReplyKind kind) {
            return replies.getOrDefault(kind, 0L);
        }
    }

    @Override
    public void message(MessageObservation message) {
        String group = message.cohort().group();
        if (group.isEmpty() || message.cohort().role() == Role.CANARY) {
            return;
        }
        Books own = books.get(group);
        if (own != null && !PlanControl.isAgain(message)) {
            own.outcomes.add(0, 1, 0, message.outcome());
            byNumber.put(NumberTable.valueOf(message.destination()), own);
        }
    }

    /** A reply may come before it is certain what became of the message that it answers, so it is filed at the end. */
    @Override
    public void reply(ReplyObservation reply) {
        if (!books.isEmpty()) {
            replies.add(reply);
        }
    }

    @Override
    public void receipt(ReceiptKind kind) {
        // What became of messages tells enough.
    }

    @Override
    public void end(RunFacts facts) {
        List<ReplyObservation> others = new ArrayList<>();
        for (ReplyObservation reply : replies) {
            Books own = byNumber.get(NumberTable.valueOf(reply.source()));
            if (own != null) {
                own.replies.merge(reply.kind(), 1L, Long::sum);
            } else if (!reply.source().isEmpty()) {
                others.add(reply);
            }
        }
        if (!others.isEmpty()) {
            fileByEnding(others);
        }
        replies.clear();
    }

    /** Numbers that are not written as they were written to. If several may be meant, the lowest is. */
    private void fileByEnding(List<ReplyObservation> others) {
        Map<String, List<ReplyObservation>> byKey = new HashMap<>();
        for (ReplyObservation reply : others) {
            byKey.computeIfAbsent(Numbers.key(reply.source()), key -> new ArrayList<>(1))
                    .add(reply);
        }
        IdentityHashMap<ReplyObservation, Long> meant = new IdentityHashMap<>();
        for (long number : byNumber.keySet()) {
            String written = Long.toString(number);
            for (ReplyObservation reply : byKey.getOrDefault(Numbers.key(written), List.of())) {
                if (Numbers.same(written, reply.source())) {
                    meant.merge(reply, number, Math::min);
                }
            }
        }
        meant.forEach((reply, number) ->
                Objects.requireNonNull(byNumber.get(number)).replies.merge(reply.kind(), 1L, Long::sum));
    }

    /** The groups side by side. */
    public GroupComparison compared() {
        List<GroupComparison.Group> groups = new ArrayList<>();
        books.forEach((name, own) -> groups.add(own.named(name)));
        return groups.size() < 2 ? GroupComparison.NONE : new GroupComparison(groups, GroupFindings.of(groups));
    }
}
