package org.smppassay.protocol;

import static com.cloudhopper.smpp.SmppConstants.CMD_ID_OUTBIND;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_REPLACE_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_SUBMIT_MULTI;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_SUBMIT_MULTI_RESP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.EncoderException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.smppassay.protocol.pdu.AlertNotification;
import org.smppassay.protocol.pdu.BroadcastSm;
import org.smppassay.protocol.pdu.CommandIds;
import org.smppassay.protocol.pdu.Destination;
import org.smppassay.protocol.pdu.Outbind;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.SubmitMultiResp;
import org.smppassay.protocol.pdu.Tags;
import org.smppassay.protocol.pdu.UnansweredPdu;
import org.smppassay.protocol.pdu.UnsuccessSme;

class ExtensionPduTest {

    @Provide
    Arbitrary<Pdu> extensions() {
        return Arbitraries.longs().map(seed -> PduArbitraries.pdu(ExtensionArbitraries.COMMANDS, new Random(seed)));
    }

    /** The PDU's own way of reading, over Cloudhopper's helpers, is a second opinion on ours. */
    @Property(tries = 300, seed = "1")
    void theBodyReadInCloudhoppersWayIsTheSame(@ForAll("extensions") Pdu pdu) throws Exception {
        ByteBuf body = Unpooled.wrappedBuffer(Wire.encode(pdu)).skipBytes(16);
        Pdu again = pdu.getClass().getConstructor().newInstance();
        again.readBody(body);
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("commandLength", "sequenceNumber", "optionalParameters")
                .isEqualTo(pdu);
        assertThat(body.readableBytes())
                .as("what is left for optional parameters")
                .isEqualTo(sizeOfTlvs(pdu));
    }

    private static int sizeOfTlvs(Pdu pdu) {
        List<Tlv> tlvs = pdu.getOptionalParameters();
        return tlvs == null ? 0 : tlvs.stream().mapToInt(Tlv::calculateByteSize).sum();
    }

    @Property(tries = 300, seed = "2")
    void theLengthIsKnownBeforehand(@ForAll("extensions") Pdu pdu) {
        assertThat(pdu.calculateAndSetCommandLength()).isEqualTo(Wire.encode(pdu).length);
    }

    @Property(tries = 300, seed = "3")
    void everyFieldArrives(@ForAll("extensions") Pdu pdu) {
        assertThat(Wire.decode(Wire.encode(pdu)))
                .usingRecursiveComparison()
                .ignoringFields("resultMessage")
                .isEqualTo(pdu);
    }

    @Test
    void everyRequestHasItsResponse() {
        for (var command : ExtensionArbitraries.COMMANDS) {
            if (command.get() instanceof PduRequest<?> request) {
                request.setSequenceNumber(5);
                PduResponse response = request.createResponse();
                assertThat(response).isInstanceOf(request.getResponseClass());
                assertThat(response.getSequenceNumber()).isEqualTo(5);
                assertThat(response.getCommandId()).isEqualTo(request.getCommandId() | 0x80000000);
                assertThat(response.getName()).isEqualTo(request.getName() + "_resp");
            }
        }
    }

    @Test
    void outbindAndAlertNotificationCannotBeAskedForAResponse() {
        for (Pdu pdu : new Pdu[] {new Outbind(), new AlertNotification()}) {
            assertThat(pdu).isInstanceOf(UnansweredPdu.class).isNotInstanceOf(PduRequest.class);
            assertThat(pdu.isRequest()).isTrue();
        }
    }

    @Test
    void submitMultiOctetByOctet() {
        byte[] frame = Wire.body()
                .string("CMT")
                .octets(1, 1)
                .string("99")
                .octets(2, 1, 1, 1)
                .string("861")
                .octets(2)
                .string("friends")
                .octets(0x40, 1, 2)
                .string("")
                .string("")
                .octets(3, 4, 8, 5, 2, 'h', 'i')
                .frame(CMD_ID_SUBMIT_MULTI, 0);
        SubmitMulti pdu = (SubmitMulti) Wire.decode(frame);
        assertThat(pdu.getDestinations())
                .usingRecursiveComparison()
                .isEqualTo(List.of(
                        new Destination.Sme(new Address((byte) 1, (byte) 1, "861")),
                        new Destination.DistributionList("friends")));
        assertThat(pdu.getDestAddress()).isNull();
        assertThat(pdu.getEsmClass()).isEqualTo((byte) 0x40);
        assertThat(pdu.getDefaultMsgId()).isEqualTo((byte) 5);
        assertThat(pdu.getShortMessage()).containsExactly('h', 'i');
        assertThat(Wire.encode(pdu)).isEqualTo(frame);
    }

    @Test
    void submitMultiWithoutDestinations() {
        assertStatus(multi(0), CMD_ID_SUBMIT_MULTI, 0x33);
    }

    @Test
    void submitMultiWithAWrongFlag() {
        assertStatus(multi(1).octets(0, 1, 1).string("1"), CMD_ID_SUBMIT_MULTI, 0x40);
        assertStatus(multi(2).octets(2).string("a").octets(3).string("b"), CMD_ID_SUBMIT_MULTI, 0x40);
    }

    @Test
    void submitMultiWithTooLongDestinations() {
        assertStatus(multi(1).octets(1, 1, 1).string("1".repeat(21)), CMD_ID_SUBMIT_MULTI, 0x0B);
        assertStatus(multi(1).octets(2).string("x".repeat(21)), CMD_ID_SUBMIT_MULTI, 0x34);
    }

    @Test
    void submitMultiWithFewerDestinationsThanItSays() {
        assertStatus(multi(255).octets(2).string("a"), CMD_ID_SUBMIT_MULTI, 0x02);
    }

    /** Example of the SMS Forum: message id ABC, two unsuccessful SMEs. */
    @Test
    void submitMultiRespOctetByOctet() {
        byte[] frame = Wire.body()
                .hex("41424300 02 01 01 353535353500 00000005 02 08 363534353400 00000015")
                .frame(CMD_ID_SUBMIT_MULTI_RESP, 0);
        SubmitMultiResp pdu = (SubmitMultiResp) Wire.decode(frame);
        assertThat(pdu.getMessageId()).isEqualTo("ABC");
        assertThat(pdu.getUnsuccess())
                .usingRecursiveComparison()
                .isEqualTo(List.of(
                        new UnsuccessSme(new Address((byte) 1, (byte) 1, "55555"), 5),
                        new UnsuccessSme(new Address((byte) 2, (byte) 8, "65454"), 0x15)));
        assertThat(Wire.encode(pdu)).isEqualTo(frame);
    }

    @Test
    void submitMultiRespWithoutNoUnsuccess() {
        SubmitMultiResp pdu =
                (SubmitMultiResp) Wire.decode(Wire.body().string("7").frame(CMD_ID_SUBMIT_MULTI_RESP, 0));
        assertThat(pdu.getMessageId()).isEqualTo("7");
        assertThat(pdu.getUnsuccess()).isEmpty();
    }

    @Test
    void anErrorResponseWithoutABodyIsWrittenAsItWasRead() {
        for (int commandId :
                new int[] {CMD_ID_SUBMIT_MULTI_RESP, CommandIds.BROADCAST_SM_RESP, CommandIds.QUERY_BROADCAST_SM_RESP
                }) {
            byte[] frame = Wire.body().frame(commandId, 0x58);
            assertThat(Wire.encode((Pdu) Wire.decode(frame))).isEqualTo(frame);
        }
    }

    @Test
    void replaceSmOctetByOctet() {
        byte[] frame = Wire.body()
                .string("7")
                .octets(1, 1)
                .string("99")
                .string("250603040506000+")
                .string("000002000000000R")
                .octets(1, 2, 2, 'h', 'i')
                .frame(CMD_ID_REPLACE_SM, 0);
        ReplaceSm pdu = (ReplaceSm) Wire.decode(frame);
        assertThat(pdu.getScheduleDeliveryTime()).isEqualTo("250603040506000+");
        assertThat(pdu.getValidityPeriod()).isEqualTo("000002000000000R");
        assertThat(pdu.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(pdu.getDefaultMsgId()).isEqualTo((byte) 2);
        assertThat(pdu.getShortMessage()).containsExactly('h', 'i');
        assertThat(Wire.encode(pdu)).isEqualTo(frame);
    }

    @Test
    void replaceSmWithFieldsTooLong() {
        assertStatus(Wire.body().string("7".repeat(65)), CMD_ID_REPLACE_SM, 0x0C);
        assertStatus(Wire.body().string("7").octets(0, 0).string("1".repeat(21)), CMD_ID_REPLACE_SM, 0x0A);
        Wire addressed = Wire.body().string("7").octets(0, 0).string("1");
        assertStatus(addressed.string("0".repeat(17)), CMD_ID_REPLACE_SM, 0x61);
        Wire scheduled = Wire.body().string("7").octets(0, 0).string("1").string("");
        assertStatus(scheduled.string("0".repeat(17)), CMD_ID_REPLACE_SM, 0x62);
        Wire valid = Wire.body().string("7").octets(0, 0).string("1").string("").string("");
        assertStatus(valid.octets(0, 0, 3, 'h', 'i'), CMD_ID_REPLACE_SM, 0x01);
    }

    @Test
    void outbindWithFieldsTooLong() {
        assertStatus(Wire.body().string("x".repeat(16)).string(""), CMD_ID_OUTBIND, 0x0F);
        assertStatus(Wire.body().string("smsc").string("x".repeat(9)), CMD_ID_OUTBIND, 0x0E);
    }

    @Test
    void outbindDoesNotShowItsPassword() {
        Outbind pdu = new Outbind();
        pdu.setPassword("secret");
        assertThat(pdu.toString()).doesNotContain("secret");
    }

    @Test
    void alertNotificationWithAddressesTooLong() {
        Wire source = Wire.body().octets(1, 1).string("1".repeat(65)).octets(1, 1);
        assertStatus(source.string("2"), CommandIds.ALERT_NOTIFICATION, 0x0A);
        Wire esme = Wire.body().octets(1, 1).string("1").octets(1, 1);
        assertStatus(esme.string("2".repeat(65)), CommandIds.ALERT_NOTIFICATION, 0x0B);
    }

    @Test
    void broadcastSmWithoutAMandatoryParameter() {
        for (short tag : new short[] {
            Tags.BROADCAST_AREA_IDENTIFIER,
            Tags.BROADCAST_CONTENT_TYPE,
            Tags.BROADCAST_REP_NUM,
            Tags.BROADCAST_FREQUENCY_INTERVAL
        }) {
            BroadcastSm pdu = broadcast();
            Tlv removed = pdu.removeOptionalParameter(tag);
            assertThat(Wire.decode(Wire.encode(pdu))).isEqualTo(new MalformedPdu(CommandIds.BROADCAST_SM, 7, 0xC3));
            pdu.addOptionalParameter(new Tlv(tag, new byte[0]));
            assertThat(Wire.decode(Wire.encode(pdu))).isEqualTo(new MalformedPdu(CommandIds.BROADCAST_SM, 7, 0xC2));
            pdu.setOptionalParameter(removed);
            assertThat(Wire.decode(Wire.encode(pdu))).isInstanceOf(BroadcastSm.class);
        }
    }

    @Test
    void whatNoOctetCanTellIsNotWritten() {
        SubmitMulti multi = new SubmitMulti();
        multi.setSequenceNumber(1);
        multi.setDestinations(Collections.nCopies(256, new Destination.DistributionList("x")));
        assertUnencodable(multi, "256");
        SubmitMultiResp response = new SubmitMultiResp();
        response.setSequenceNumber(1);
        response.setUnsuccess(Collections.nCopies(256, new UnsuccessSme(new Address(), 1)));
        assertUnencodable(response, "256");
        ReplaceSm replace = new ReplaceSm();
        replace.setSequenceNumber(1);
        replace.setShortMessage(new byte[255]);
        assertUnencodable(replace, "255");
        Outbind outbind = new Outbind();
        outbind.setSequenceNumber(1);
        outbind.setPassword("密码");
        assertUnencodable(outbind, "character 0");
    }

    private static void assertUnencodable(Pdu pdu, String why) {
        assertThatThrownBy(() -> Wire.encode(pdu))
                .isInstanceOf(EncoderException.class)
                .rootCause()
                .hasMessageContaining(why)
                .hasMessageNotContaining("密码");
    }

    private static BroadcastSm broadcast() {
        BroadcastSm pdu = new BroadcastSm();
        pdu.setSequenceNumber(7);
        ExtensionArbitraries.addBroadcastParameters(pdu);
        return pdu;
    }

    /** A submit_multi up to its number_of_dests. */
    private static Wire multi(int destinations) {
        return Wire.body().string("").octets(1, 1).string("99").octets(destinations);
    }

    private static void assertStatus(Wire body, int commandId, int status) {
        assertThat(Wire.decode(body.frame(commandId, 0))).isEqualTo(new MalformedPdu(commandId, 7, status));
    }
}
