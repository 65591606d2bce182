package org.smppassay.carrier.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.carrier.network.Failure;
import org.smppassay.protocol.MessageState;
import org.smppassay.world.VirtualWorld;

class MessageTest {
    private final MessagesUnderTest messages = new MessagesUnderTest(new VirtualWorld(Instant.EPOCH, 1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "8613800000001",
                "+8613800000001",
                "0000000000000001",
                "9999999999999999",
                "+999999999999999",
                "12345678901234567",
                "12345678901234567890",
                "INFO",
                "86138 0000",
                "8613800000é"
            })
    void aDestinationIsKeptAsItIs(String number) {
        Message message = messages.message(0, number, 0);
        assertThat(message.destinationNumber()).isEqualTo(number);
        assertThat(message.destination().getAddress()).isEqualTo(number);
        assertThat(message.destination().getTon()).isEqualTo((byte) 1);
        assertThat(message.destination().getNpi()).isEqualTo((byte) 1);
    }

    @Test
    void onlyLegalMovesAreMade() {
        Consumer<Message> schedule = message -> message.schedule(10);
        Consumer<Message> failing = message -> message.failsForNow(20);
        Consumer<Message> waiting = message -> message.waitsUntil(30);
        Consumer<Message> deciding = message -> message.decide(MessageState.DELIVERED, Failure.NONE, "subscriber", 40);
        Consumer<Message> ending = Message::end;

        legal(schedule, schedule, failing, waiting, failing, waiting, deciding, deciding, ending);
        legal(deciding, ending);
        illegal(waiting);
        illegal(ending);
        illegal(failing, schedule);
        illegal(failing, failing);
        illegal(failing, ending);
        illegal(failing, waiting, waiting);
        illegal(failing, waiting, schedule);
        illegal(deciding, schedule);
        illegal(deciding, failing);
        illegal(deciding, ending, deciding);
        illegal(deciding, ending, ending);
        illegal(message -> message.decide(MessageState.ENROUTE, Failure.NONE, "", 0));
    }

    @SafeVarargs
    private void legal(Consumer<Message>... moves) {
        Message message = messages.message(0);
        for (Consumer<Message> move : moves) {
            move.accept(message);
        }
    }

    @SafeVarargs
    private void illegal(Consumer<Message>... moves) {
        Message message = messages.message(0);
        for (int i = 0; i < moves.length - 1; i++) {
            moves[i].accept(message);
        }
        assertThatThrownBy(() -> moves[moves.length - 1].accept(message)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatIsDecidedIsNotReachedBeforeItsTime() {
        Message message = messages.message(0);
        message.decide(MessageState.DELIVERED, Failure.NONE, "subscriber", 40);
        assertThat(message.stateAt(39)).isEqualTo(MessageState.ENROUTE);
        assertThat(message.isOver(39)).isFalse();
        assertThat(message.stateAt(40)).isEqualTo(MessageState.DELIVERED);
        assertThat(message.isOver(40)).isTrue();
    }
}
