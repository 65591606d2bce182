package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.pdu.BroadcastSm;
import org.smppassay.protocol.pdu.BroadcastSmResp;
import org.smppassay.protocol.pdu.CancelBroadcastSm;
import org.smppassay.protocol.pdu.QueryBroadcastSm;
import org.smppassay.protocol.pdu.QueryBroadcastSmResp;
import org.smppassay.protocol.pdu.Tags;
import org.smppassay.session.BindType;

/** SMPP 5.0, clauses 4.4, 4.6.1 and 4.6.2: broadcasts, how far they have come, and their end before time. */
class BroadcastTest {
    private static final byte MINUTES = 0x09;
    private static final int UNKNOWN = 255;

    private final VirtualCarrier carrier =
            new VirtualCarrier(CarrierDescription.ordinary().delivering(0.9));
    private final RawPeer peer = bound(BindType.TRANSCEIVER, 0x50);

    @AfterEach
    void end() {
        carrier.close();
    }

    private RawPeer bound(BindType type, int version) {
        RawPeer connected = carrier.connect();
        BaseBind<?> bind = Requests.bind(type, "tester", "secret");
        bind.setInterfaceVersion((byte) version);
        assertThat(connected.ask(bind).getCommandStatus()).isZero();
        return connected;
    }

    /** Three times, ten minutes apart, in two areas that are known by name. */
    private static BroadcastSm broadcast() {
        return broadcast(3, MINUTES, 10, area("north"), area("south"));
    }

    private static BroadcastSm broadcast(int repetitions, byte unit, int interval, Tlv... areas) {
        BroadcastSm request = new BroadcastSm();
        request.setSourceAddress(new Address((byte) 0, (byte) 1, Requests.SENDER));
        request.setServiceType("CBS");
        for (Tlv area : areas) {
            request.addOptionalParameter(area);
        }
        request.addOptionalParameter(new Tlv(Tags.BROADCAST_CONTENT_TYPE, new byte[] {1, 0, 2}));
        request.addOptionalParameter(
                new Tlv(Tags.BROADCAST_REP_NUM, new byte[] {(byte) (repetitions >> 8), (byte) repetitions}));
        request.addOptionalParameter(
                new Tlv(Tags.BROADCAST_FREQUENCY_INTERVAL, new byte[] {unit, (byte) (interval >> 8), (byte) interval}));
        request.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, new byte[] {'x'}));
        return request;
    }

    private static Tlv area(String alias) {
        return new Tlv(Tags.BROADCAST_AREA_IDENTIFIER, ("\0" + alias).getBytes(StandardCharsets.US_ASCII));
    }

    private static Tlv reference(int number) {
        return new Tlv(SmppConstants.TAG_USER_MESSAGE_REFERENCE, new byte[] {0, (byte) number});
    }

    private String accepted(BroadcastSm request) {
        BroadcastSmResp response = peer.ask(request);
        assertThat(response.getCommandStatus()).isZero();
        assertThat(response.getMessageId()).isNotEmpty();
        return response.getMessageId();
    }

    private QueryBroadcastSmResp query(String id) {
        return peer.ask(asking(id, Requests.SENDER));
    }

    private static QueryBroadcastSm asking(String id, String source) {
        QueryBroadcastSm query = new QueryBroadcastSm();
        query.setMessageId(id);
        query.setSourceAddress(new Address((byte) 0, (byte) 1, source));
        return query;
    }

    private static CancelBroadcastSm cancelling(String id) {
        CancelBroadcastSm cancel = new CancelBroadcastSm();
        cancel.setMessageId(id);
        cancel.setServiceType("CBS");
        cancel.setSourceAddress(new Address((byte) 0, (byte) 1, Requests.SENDER));
        return cancel;
    }

    private MessageState state(String id) {
        QueryBroadcastSmResp response = query(id);
        assertThat(response.getCommandStatus()).isZero();
        assertThat(response.getMessageId()).isEqualTo(id);
        return MessageState.fromCode(response.getOptionalParameter(SmppConstants.TAG_MSG_STATE)
                        .getValue()[0])
                .orElseThrow();
    }

    private static List<Integer> success(Pdu response) {
        List<Integer> percent = new ArrayList<>();
        for (Tlv parameter : response.getOptionalParameters()) {
            if (parameter.getTag() == Tags.BROADCAST_AREA_SUCCESS) {
                percent.add(parameter.getValue()[0] & 0xFF);
            }
        }
        return percent;
    }

    @Test
    void aBroadcastIsOnTheAirUntilItsLastRepetitionAndReachesMoreWithEach() {
        String id = accepted(broadcast());
        assertThat(state(id)).isEqualTo(MessageState.ENROUTE);
        List<Integer> once = success(query(id));
        assertThat(once).hasSize(2).allMatch(percent -> percent > 75 && percent < 100);
        carrier.pass(Duration.ofMinutes(20).minusNanos(1));
        assertThat(state(id)).isEqualTo(MessageState.ENROUTE);
        List<Integer> twice = success(query(id));
        assertThat(twice.get(0)).isGreaterThan(once.get(0));
        carrier.pass(Duration.ofNanos(1));
        assertThat(state(id)).isEqualTo(MessageState.DELIVERED);
        assertThat(success(query(id)).get(0)).isGreaterThanOrEqualTo(twice.get(0));
        assertThat(new String(
                        query(id).getOptionalParameter(Tags.BROADCAST_END_TIME).getValue(), StandardCharsets.US_ASCII))
                .isEqualTo("250616002000032+\0");
        assertThat(carrier.smsc.counters().of(CarrierCount.BROADCASTS)).isEqualTo(1);
    }

    @Test
    void eachAreaIsNamedBeforeItsSuccess() {
        QueryBroadcastSmResp response = query(accepted(broadcast()));
        List<Short> tags = response.getOptionalParameters().stream()
                .map(Tlv::getTag)
                .filter(tag -> tag == Tags.BROADCAST_AREA_IDENTIFIER || tag == Tags.BROADCAST_AREA_SUCCESS)
                .toList();
        assertThat(tags)
                .containsExactly(
                        Tags.BROADCAST_AREA_IDENTIFIER,
                        Tags.BROADCAST_AREA_SUCCESS,
                        Tags.BROADCAST_AREA_IDENTIFIER,
                        Tags.BROADCAST_AREA_SUCCESS);
    }

    @Test
    void oneThatIsScheduledWaitsForItsTime() {
        BroadcastSm later = broadcast();
        later.setScheduleDeliveryTime("000000010000000R");
        String id = accepted(later);
        assertThat(state(id)).isEqualTo(MessageState.SCHEDULED);
        assertThat(success(query(id))).containsOnly(UNKNOWN);
        carrier.pass(Duration.ofHours(1));
        assertThat(state(id)).isEqualTo(MessageState.ENROUTE);
        assertThat(success(query(id))).doesNotContain(UNKNOWN);
    }

    @Test
    void oneWhoseValidityEndsBeforeItsLastRepetitionExpires() {
        BroadcastSm brief = broadcast();
        brief.setValidityPeriod("000000001500000R");
        String id = accepted(brief);
        carrier.pass(Duration.ofMinutes(15).minusNanos(1));
        assertThat(state(id)).isEqualTo(MessageState.ENROUTE);
        carrier.pass(Duration.ofNanos(1));
        assertThat(state(id)).isEqualTo(MessageState.EXPIRED);
    }

    @Test
    void oneThatIsCancelledIsDeletedAndCannotBeCancelledAgain() {
        String id = accepted(broadcast());
        carrier.pass(Duration.ofMinutes(1));
        assertThat(peer.ask(cancelling(id)).getCommandStatus()).isZero();
        assertThat(state(id)).isEqualTo(MessageState.DELETED);
        assertThat(peer.ask(cancelling(id)).getCommandStatus()).isEqualTo(0x10F);
        List<Integer> success = success(query(id));
        carrier.pass(Duration.ofHours(1));
        assertThat(state(id)).isEqualTo(MessageState.DELETED);
        assertThat(success(query(id))).isEqualTo(success);
    }

    @Test
    void withoutAnIdAllOfTheServiceAreCancelledOrThoseOfOneContent() {
        String one = accepted(broadcast());
        String other = accepted(broadcast());
        CancelBroadcastSm otherContent = cancelling("");
        otherContent.addOptionalParameter(new Tlv(Tags.BROADCAST_CONTENT_TYPE, new byte[] {1, 0, 3}));
        assertThat(peer.ask(otherContent).getCommandStatus()).isEqualTo(0x10F);
        CancelBroadcastSm sameContent = cancelling("");
        sameContent.addOptionalParameter(new Tlv(Tags.BROADCAST_CONTENT_TYPE, new byte[] {1, 0, 2}));
        assertThat(peer.ask(sameContent).getCommandStatus()).isZero();
        assertThat(List.of(state(one), state(other))).containsOnly(MessageState.DELETED);
    }

    @Test
    void oneMayBeNamedByTheReferenceItsSenderGaveIt() {
        BroadcastSm mine = broadcast();
        mine.addOptionalParameter(reference(7));
        String id = accepted(mine);
        accepted(broadcast());
        QueryBroadcastSm query = asking("", Requests.SENDER);
        query.addOptionalParameter(reference(7));
        QueryBroadcastSmResp response = peer.ask(query);
        assertThat(response.getMessageId()).isEqualTo(id);
        assertThat(response.getOptionalParameter(SmppConstants.TAG_USER_MESSAGE_REFERENCE)
                        .getValue())
                .containsExactly(0, 7);
        CancelBroadcastSm cancel = cancelling("");
        cancel.addOptionalParameter(reference(7));
        assertThat(peer.ask(cancel).getCommandStatus()).isZero();
        assertThat(state(id)).isEqualTo(MessageState.DELETED);
    }

    @Test
    void oneMayBeReplacedUnderItsIdWhileItIsOnTheAir() {
        String id = accepted(broadcast());
        BroadcastSm instead = broadcast(1, MINUTES, 0, area("west"));
        instead.setMessageId(id);
        instead.setReplaceIfPresent((byte) 1);
        assertThat(accepted(instead)).isEqualTo(id);
        assertThat(state(id)).isEqualTo(MessageState.DELIVERED);
        assertThat(success(query(id))).hasSize(1);
        instead.removeSequenceNumber();
        assertThat(accepted(instead)).isNotEqualTo(id);
    }

    @Test
    void whoIsUnknownOrSomebodyElsesIsNotFound() {
        String id = accepted(broadcast());
        assertThat(query("b99").getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVMSGID);
        assertThat(peer.ask(cancelling("b99")).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVMSGID);
        assertThat(peer.ask(asking(id, "other")).getCommandStatus()).isEqualTo(0x10E);
        assertThat(peer.ask(asking("", Requests.SENDER)).getCommandStatus()).isEqualTo(0x10E);
    }

    @Test
    void areasThatAreNoneAreNamedAndTheOthersServed() {
        Tlv unknownFormat = new Tlv(Tags.BROADCAST_AREA_IDENTIFIER, new byte[] {9, 1});
        BroadcastSmResp response = peer.ask(broadcast(1, MINUTES, 1, area("north"), unknownFormat));
        assertThat(response.getCommandStatus()).isZero();
        assertThat(response.getOptionalParameter(Tags.BROADCAST_AREA_IDENTIFIER).getValue())
                .containsExactly(9, 1);
        assertThat(response.getOptionalParameter(Tags.BROADCAST_ERROR_STATUS).getValue())
                .containsExactly(0, 0, 1, 9);
        assertThat(success(query(response.getMessageId()))).hasSize(1);
        assertThat(peer.ask(broadcast(1, MINUTES, 1, unknownFormat)).getCommandStatus())
                .isEqualTo(0x109);
    }

    @ParameterizedTest
    @CsvSource({"1, 0x107", "7, 0x107", "15, 0x107", "0, 0", "8, 0", "14, 0"})
    void anIntervalHasAUnit(byte unit, String status) {
        assertThat(peer.ask(broadcast(2, unit, 0xFFFF, area("north"))).getCommandStatus())
                .isEqualTo(Integer.decode(status));
    }

    @Test
    void timesAndContentsThatAreNoneAreRefused() {
        BroadcastSm schedule = broadcast();
        schedule.setScheduleDeliveryTime("nonsense");
        assertThat(peer.ask(schedule).getCommandStatus()).isEqualTo(0x61);
        BroadcastSm content = broadcast();
        content.setOptionalParameter(new Tlv(Tags.BROADCAST_CONTENT_TYPE, new byte[] {4, 0, 0}));
        assertThat(peer.ask(content).getCommandStatus()).isEqualTo(0x10B);
        BroadcastSm areas = broadcast();
        for (int i = 0; i < 254; i++) {
            areas.addOptionalParameter(area("area"));
        }
        assertThat(peer.ask(areas).getCommandStatus()).isEqualTo(0x10A);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x33, 0x34})
    void peersOfOlderVersionsKnowNoBroadcasts(int version) {
        RawPeer older = bound(BindType.TRANSMITTER, version);
        for (PduRequest<?> request : List.of(broadcast(), asking("b1", Requests.SENDER), cancelling("b1"))) {
            assertThat(older.ask(request).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVCMDID);
        }
    }
}
