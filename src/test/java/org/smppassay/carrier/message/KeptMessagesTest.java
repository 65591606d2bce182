package org.smppassay.carrier.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.carrier.network.Failure;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.VirtualWorld;

/** What keeps messages does as the collections of the library would, through ten thousand turns of chance. */
class KeptMessagesTest {
    private static final int TURNS = 10_000;

    private final MessagesUnderTest messages = new MessagesUnderTest(new VirtualWorld(Instant.EPOCH, 1));
    private final RandomStream chance = new RandomStreams(1).stream("turns");

    @Test
    void theAgendaGivesOutTheFirstDueAndOfTheseTheUrgentAndOfTheseTheOldest() {
        Agenda agenda = new Agenda();
        TreeSet<Message> model = new TreeSet<>(Comparator.comparingLong(Message::nextNanos)
                .thenComparing(Message::priority, Comparator.reverseOrder())
                .thenComparing(Message::index));
        for (int turn = 0; turn < TURNS; turn++) {
            int lot = chance.below(turn, 100);
            boolean growing = turn < TURNS / 2;
            if (model.isEmpty() || lot < (growing ? 60 : 30)) {
                Message message = messages.message(turn, Requests.SUBSCRIBER, lot % 4);
                message.schedule(chance.below(turn + TURNS, 500));
                agenda.put(message);
                model.add(message);
            } else if (lot < 80) {
                assertThat(agenda.removeFirst()).isSameAs(model.pollFirst());
            } else {
                Message some = anyOf(model, turn);
                model.remove(some);
                if (lot < 90) {
                    agenda.remove(some);
                } else {
                    some.schedule(chance.below(turn + 2 * TURNS, 500));
                    agenda.put(some);
                    model.add(some);
                }
            }
            assertThat(agenda.size()).isEqualTo(model.size());
            assertThat(agenda.firstDue())
                    .isEqualTo(model.isEmpty() ? Message.NEVER : model.first().nextNanos());
        }
        while (!model.isEmpty()) {
            assertThat(agenda.removeFirst()).isSameAs(model.pollFirst());
        }
        assertThat(agenda.size()).isZero();
    }

    private Message anyOf(Set<Message> model, int turn) {
        return List.copyOf(model).get(chance.below(turn + 3L * TURNS, model.size()));
    }

    @Test
    void theTableFindsWhatIsInIt() {
        MessageTable table = new MessageTable();
        Map<Long, Message> model = new HashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            Message message = messages.message(turn * 3L);
            table.put(message);
            model.put(message.index(), message);
            long some = chance.below(turn, turn + 1) * 3L;
            Message removed = model.remove(some);
            if (removed != null) {
                table.remove(removed);
            }
            assertThat(table.get(some)).isNull();
            long other = chance.below(turn + TURNS, turn + 1) * 3L;
            assertThat(table.get(other)).isSameAs(model.get(other));
            assertThat(table.get(other + 1)).isNull();
        }
        model.values().forEach(table::remove);
        for (long index = 0; index < TURNS * 3L; index += 3) {
            assertThat(table.get(index)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 100, 1000})
    void soManyAreRememberedAndTheOldestIsForgotten(int limit) {
        Finished finished = messages.finished(limit);
        Deque<Message> model = new ArrayDeque<>();
        for (int turn = 0; turn < 3000; turn++) {
            Message message = messages.message(turn);
            model.add(message);
            assertThat(finished.add(message)).isSameAs(model.size() > limit ? model.remove() : null);
        }
    }

    /** Odd ones are packed, some of which are asked for again; of these and of even ones the objects are forgotten in their turn. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 64, 65, 100, 1000})
    void whatIsPackedIsRememberedAsLongAsWhatIsNot(int limit) {
        Finished finished = messages.finished(limit);
        Deque<Long> remembered = new ArrayDeque<>();
        Map<Long, Message> whole = new HashMap<>();
        for (long turn = 0; turn < 3000; turn++) {
            Message message = messages.message(turn);
            message.decide(MessageState.DELIVERED, Failure.NONE, "subscriber", 2 * turn);
            boolean packs = turn % 2 == 1;
            Message forgotten = packs ? finished.pack(message) : finished.add(message);
            remembered.add(turn);
            if (!packs) {
                whole.put(turn, message);
            }
            Long oldest = remembered.size() > limit ? remembered.remove() : null;
            assertThat(forgotten).isSameAs(oldest == null ? null : whole.remove(oldest));
            assertThat(oldest == null ? null : finished.recall(oldest, turn)).isNull();
            long some = turn - chance.below(turn, 2 * limit + 1);
            boolean isPacked = remembered.contains(some) && !whole.containsKey(some);
            Message recalled = finished.recall(some, turn);
            assertThat(recalled == null ? -1 : recalled.index()).isEqualTo(isPacked ? some : -1);
            if (recalled != null) {
                whole.put(some, recalled);
            }
        }
        List<Long> unended = remembered.stream()
                .filter(index -> !whole.containsKey(index) && 2 * index > 5600)
                .toList();
        List<Long> made = new ArrayList<>();
        finished.recallUnended(5600, message -> made.add(message.index()));
        assertThat(made).containsExactlyInAnyOrderElementsOf(unended);
    }

    @Test
    void messagesAreFoundByWhereTheyGo() {
        SameAddresses addresses = new SameAddresses();
        Map<String, Deque<Message>> model = new HashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            String destination = "86138" + chance.below(turn, 300);
            Message message = messages.message(turn, destination, 0);
            message.decide(MessageState.DELIVERED, Failure.NONE, "subscriber", 0);
            addresses.add(message);
            Deque<Message> same = model.computeIfAbsent(destination, number -> new ArrayDeque<>());
            same.add(message);
            if (same.size() > 5) {
                addresses.remove(same.remove());
            }
        }
        model.forEach((destination, same) -> {
            Way way = new Way(Requests.sender(), Requests.subscriber(destination), "");
            assertThat(addresses.matching(way)).containsExactlyElementsOf(same);
        });
        Way nowhere = new Way(Requests.sender(), Requests.subscriber("1"), "");
        assertThat(addresses.matching(nowhere)).isEmpty();
    }
}
