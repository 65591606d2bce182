package org.smppassay.carrier.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
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
