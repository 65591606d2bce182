package org.smppassay.carrier.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.smppassay.carrier.admission.Destiny;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.carrier.network.Failure;
import org.smppassay.protocol.MessageState;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.VirtualWorld;

/** What is packed comes out as it was. */
class PackedMessagesTest {
    private static final int TURNS = 5000;
    private static final int PLACES = 300;
    private static final Failure ABSENT = new Failure("MK:0001", true, MessageState.EXPIRED, Optional.empty());
    private static final List<MessageState> FINAL =
            List.of(MessageState.DELIVERED, MessageState.EXPIRED, MessageState.DELETED, MessageState.UNDELIVERABLE);

    private final MessagesUnderTest messages = new MessagesUnderTest(new VirtualWorld(Instant.EPOCH, 1));
    private final RandomStream chance = new RandomStreams(1).stream("turns");

    @Test
    void aPackedMessageIsFoundByItsIndexAndComesOutAsItWas() {
        PackedMessages packed = messages.packed();
        Map<Integer, Message> model = new HashMap<>();
        packed.resize(PLACES / 2);
        for (int turn = 0; turn < TURNS; turn++) {
            int place = chance.below(turn, turn < TURNS / 2 ? PLACES / 2 : PLACES);
            if (turn == TURNS / 2) {
                packed.resize(PLACES);
            }
            Message there = model.remove(place);
            if (there == null) {
                Message message = some(turn);
                packed.put(place, message);
                model.put(place, message);
            } else if (turn % 3 == 0) {
                packed.drop(place);
            } else {
                assertThat(packed.finalNanos(place)).isEqualTo(there.dueNanos());
                assertSame(packed.take(place, turn), there);
            }
            if (there != null) {
                assertThat(packed.placeOf(there.index())).isEqualTo(PackedMessages.NOWHERE);
            }
        }
        model.forEach(
                (place, message) -> assertThat(packed.placeOf(message.index())).isEqualTo(place));
        new ArrayList<>(model.keySet()).forEach(packed::drop);
        assertThat(packed.placeOf(0)).isEqualTo(PackedMessages.NOWHERE);
    }

    /** One of the kinds there are, with an index that shares its low bits with others. */
    private Message some(int turn) {
        SubmitSm request = new SubmitSm();
        request.setSourceAddress(new Address((byte) 5, (byte) 0, "Assay" + turn % 70));
        request.setDestAddress(new Address((byte) 1, (byte) 1, (turn % 2 == 0 ? "+86138" : "86139") + turn));
        request.setServiceType(turn % 5 == 0 ? "WAP" : "");
        request.setPriority((byte) (turn % 4));
        request.setRegisteredDelivery((byte) (turn * 7));
        request.setDataCoding((byte) (turn * 11));
        Message message = messages.message(turn * 64L, request, turn * 1000L);
        message.expiresAt(turn % 6 == 0 ? Message.NEVER : turn * 2000L);
        Failure failure = turn % 3 == 0 ? ABSENT : Failure.NONE;
        for (int attempt = 0; attempt <= turn % 15; attempt++) {
            message.tries(new Attempt(
                    "china-mobile", "china-unicom", Attempt.Result.PERMANENT_FAILURE, failure, 5, "subscriber"));
        }
        message.decide(FINAL.get(turn % FINAL.size()), failure, "cause " + turn % 4, chance.below(turn, 2 * TURNS));
        return message;
    }

    private static void assertSame(Message found, Message expected) {
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("stage", "oddDestination", "account")
                .isEqualTo(expected);
    }

    @Test
    void whatIsOverWhenItComesOutHasEnded() {
        PackedMessages packed = messages.packed();
        packed.resize(2);
        for (int place = 0; place < 2; place++) {
            Message message = messages.message(place);
            message.decide(MessageState.DELIVERED, Failure.NONE, "", 100);
            packed.put(place, message);
        }
        assertThat(packed.take(0, 99).stage()).isEqualTo(Stage.DECIDED);
        assertThat(packed.take(1, 100).stage()).isEqualTo(Stage.ENDED);
    }

    @Test
    void whatCouldStillBeAskedForIsNotPacked() {
        assertThat(PackedMessages.fits(decided(message -> {}))).isTrue();
        assertThat(PackedMessages.fits(messages.message(1))).as("undecided").isFalse();
        assertThat(PackedMessages.fits(decided(message -> message.belongsTo(new Group(1)))))
                .isFalse();
        assertThat(PackedMessages.fits(decided(message -> message.says(new byte[] {'x'}))))
                .isFalse();
        assertThat(PackedMessages.fits(
                        decided(message -> message.carries(List.of(new Tlv((short) 0x1400, new byte[1]))))))
                .isFalse();
        assertThat(PackedMessages.fits(decided(message -> message.isSegment(new SegmentPlace(true, 1, 2)))))
                .isFalse();
        assertThat(PackedMessages.fits(
                        decided(message -> message.isDestined(new Destiny(null, Attempt.NO_ERROR, 0, true, "")))))
                .isFalse();
        Message odd = messages.message(1, "not a number", 0);
        odd.decide(MessageState.DELIVERED, Failure.NONE, "", 0);
        assertThat(PackedMessages.fits(odd)).isFalse();
    }

    @Test
    void textsAndSegmentsMatterNoMoreOnceAMessageHasEnded() {
        Message message = decided(one -> {
            one.says(new byte[] {'x'});
            one.isSegment(new SegmentPlace(true, 1, 2));
        });
        message.end();
        assertThat(PackedMessages.fits(message)).isTrue();
    }

    private Message decided(Consumer<Message> more) {
        Message message = messages.message(1);
        more.accept(message);
        message.decide(MessageState.DELIVERED, Failure.NONE, "", 0);
        return message;
    }

    @Test
    void whatManyHaveInCommonIsKeptOnceAndOnlyAsLongAsNeeded() {
        Commons commons = new Commons();
        Message one = some(1);
        Message other = some(2);
        int number = commons.enter(one);
        assertThat(commons.enter(one)).isEqualTo(number);
        assertThat(commons.enter(other)).isNotEqualTo(number);
        assertThat(commons.size()).isEqualTo(2);
        commons.leave(number);
        assertThat(commons.get(number).isOf(one)).isTrue();
        commons.leave(number);
        assertThat(commons.size()).isEqualTo(1);
        List<Integer> numbers = new ArrayList<>();
        for (int turn = 0; turn < 1000; turn++) {
            numbers.add(commons.enter(some(turn)));
        }
        numbers.forEach(commons::leave);
        assertThat(commons.size()).isEqualTo(1);
    }
}
