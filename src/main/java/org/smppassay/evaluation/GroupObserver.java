package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * Counts messages and replies by the group that a number is in. Remembers the group of each number, if there are groups at all.
 * Confined to the thread that feeds it.
 */
public final class GroupObserver implements ObservationSink {
    /** Numbers that may be the same however carriers write them have the same last seven digits. */
    private static final long ENDINGS = 10_000_000;

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

        void add(ReplyObservation reply) {
            replies.merge(reply.kind(), 1L, Long::sum);
        }

        private long of(ReplyKind kind) {
            return replies.getOrDefault(kind, 0L);
        }
    }

    /** A reply whose number is not written as the plan writes it. If it may belong to several groups it is nobody's. */
    private static final class Stray {
        private final ReplyObservation reply;
        private @Nullable Books own;
        private boolean doubtful;

        Stray(ReplyObservation reply) {
            this.reply = reply;
        }

        void mayBelongTo(Books group, String number) {
            if (Numbers.same(number, reply.source())) {
                doubtful |= own != null && own != group;
                own = group;
            }
        }

        void file() {
            if (own != null && !doubtful) {
                own.add(reply);
            }
        }
    }

    @Override
    public void message(MessageObservation message) {
        String group = message.cohort().group();
        if (group.isEmpty() || message.cohort().role() == Role.CANARY) {
            return;
        }
        Books own = books.get(group);
        if (own != null) {
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
        Map<Long, List<Stray>> strays = new HashMap<>();
        for (ReplyObservation reply : replies) {
            long number = NumberTable.valueOf(reply.source());
            Books own = byNumber.get(number);
            if (own != null) {
                own.add(reply);
            } else if (number != NumberTable.NO_NUMBER) {
                strays.computeIfAbsent(number % ENDINGS, ending -> new ArrayList<>(1))
                        .add(new Stray(reply));
            }
        }
        replies.clear();
        byNumber.forEach((number, own) -> strays.getOrDefault(number % ENDINGS, List.of())
                .forEach(stray -> stray.mayBelongTo(own, Long.toString(number))));
        strays.values().forEach(alike -> alike.forEach(Stray::file));
    }

    /** The groups side by side. */
    public GroupComparison compared() {
        List<GroupComparison.Group> groups = new ArrayList<>();
        books.forEach((name, own) -> groups.add(own.named(name)));
        return groups.size() < 2 ? GroupComparison.NONE : new GroupComparison(groups, GroupFindings.of(groups));
    }
}
