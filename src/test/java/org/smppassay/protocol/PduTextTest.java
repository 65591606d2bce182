package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.BindTransceiver;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.smppassay.protocol.pdu.Destination;
import org.smppassay.protocol.pdu.Outbind;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.SubmitMultiResp;
import org.smppassay.protocol.pdu.UnsuccessSme;

class PduTextTest {

    @Test
    void aSubmission() {
        SubmitSm pdu = submission("hello [x] {}", Alphabet.GSM7);
        pdu.setRegisteredDelivery((byte) 0x11);
        pdu.addOptionalParameter(new Tlv((short) 0x1400, new byte[] {10, 11}));
        pdu.addOptionalParameter(new Tlv((short) 0x0204, new byte[] {1, 0}));
        assertThat(PduText.of(pdu))
                .isEqualTo("submit_sm seq=7 source_addr=5/0/\"Bank\" destination_addr=1/1/\"8613800000000\""
                        + " registered_delivery=0x11 short_message=\"hello [x] {}\" (GSM7, 16 octets) tlv 0x1400=0a0b"
                        + " user_message_reference=256");
    }

    @Test
    void aPartOfALongMessage() {
        SubmitSm pdu = submission("", Alphabet.UCS2);
        Segmenter.split("号".repeat(71), Alphabet.UCS2, 9).get(1).putInto(pdu);
        assertThat(PduText.of(pdu))
                .contains(" esm_class=0x40 ")
                .endsWith(" data_coding=8 short_message=\"号号号号\" (UCS2, 14 octets, header 050003090202)");
    }

    @Test
    void binaryOctets() {
        SubmitSm pdu = submission("", Alphabet.GSM7);
        pdu.setDataCoding((byte) 4);
        PduArbitraries.setShortMessage(pdu, new byte[] {1});
        assertThat(PduText.of(pdu)).endsWith(" data_coding=4 short_message=01 (1 octet)");
    }

    @Test
    void aResponseHasAStatus() {
        SubmitSmResp response = new SubmitSmResp();
        response.setSequenceNumber(-1);
        response.setMessageId("0A1b");
        assertThat(PduText.of(response)).isEqualTo("submit_sm_resp seq=4294967295 status=ESME_ROK message_id=\"0A1b\"");
        response.setMessageId(null);
        response.setCommandStatus(0x58);
        assertThat(PduText.of(response)).isEqualTo("submit_sm_resp seq=4294967295 status=ESME_RTHROTTLED");
    }

    @Test
    void aRequestHasOneOnlyIfItIsOdd() {
        EnquireLink pdu = new EnquireLink();
        assertThat(PduText.of(pdu)).isEqualTo("enquire_link");
        pdu.setCommandStatus(0x412);
        assertThat(PduText.of(pdu)).isEqualTo("enquire_link status=0x00000412");
    }

    @Test
    void passwordsAreNotShown() {
        BindTransceiver bind = new BindTransceiver();
        bind.setSystemId("tester");
        bind.setPassword("secret");
        bind.setInterfaceVersion((byte) 0x34);
        assertThat(PduText.of(bind))
                .isEqualTo("bind_transceiver system_id=\"tester\" password=*** interface_version=0x34");
        Outbind outbind = new Outbind();
        outbind.setSystemId("smsc");
        outbind.setPassword("secret");
        assertThat(PduText.of(outbind)).isEqualTo("outbind system_id=\"smsc\" password=***");
    }

    @Test
    void manyDestinationsAreCut() {
        SubmitMulti pdu = new SubmitMulti();
        pdu.setDestinations(Collections.nCopies(11, new Destination.Sme(new Address((byte) 1, (byte) 1, "86"))));
        assertThat(PduText.of(pdu))
                .startsWith("submit_multi number_of_dests=11 dest_address=1/1/\"86\" dest_address=")
                .endsWith("dest_address=1/1/\"86\" and 1 more");
        pdu.setDestinations(List.of(new Destination.DistributionList("friends")));
        assertThat(PduText.of(pdu)).isEqualTo("submit_multi number_of_dests=1 dest_address=list/\"friends\"");
    }

    @Test
    void theDestinationsThatFailed() {
        SubmitMultiResp pdu = new SubmitMultiResp();
        pdu.setMessageId("7");
        pdu.setUnsuccess(List.of(new UnsuccessSme(new Address((byte) 1, (byte) 1, "86"), 0x0B)));
        assertThat(PduText.of(pdu))
                .isEqualTo("submit_multi_resp status=ESME_ROK message_id=\"7\" no_unsuccess=1"
                        + " unsuccess_sme=1/1/\"86\":ESME_RINVDSTADR");
    }

    @Test
    void statesHaveNames() {
        QuerySmResp pdu = new QuerySmResp();
        pdu.setMessageId("7");
        pdu.setMessageState((byte) 2);
        pdu.addOptionalParameter(new Tlv((short) 0x0427, new byte[] {77}));
        assertThat(PduText.of(pdu))
                .isEqualTo("query_sm_resp status=ESME_ROK message_id=\"7\" message_state=DELIVERED message_state=77");
    }

    @Test
    void nothingInAValueEndsTheLineOrForgesAField() {
        SubmitSm pdu = submission("", Alphabet.GSM7);
        pdu.setServiceType("a\" b=\\\r\n\t\u001b[2J");
        pdu.setDataCoding((byte) 8);
        PduArbitraries.setShortMessage(pdu, "\u202e\u2028\ud800x".getBytes(StandardCharsets.UTF_16BE));
        assertThat(PduText.of(pdu))
                .contains(" service_type=\"a\\\" b=\\\\\\r\\n\\t\\u{1b}[2J\" ")
                .contains(" short_message=\"\\u{202e}\\u{2028}�x\" ");
    }

    @Test
    void longValuesAreCut() {
        SubmitSm pdu = submission("", Alphabet.GSM7);
        pdu.addOptionalParameter(new Tlv((short) 0x0424, Alphabet.GSM7.encode("a".repeat(161))));
        pdu.addOptionalParameter(new Tlv((short) 0x3FFF, new byte[41]));
        assertThat(PduText.of(pdu))
                .contains(" message_payload=\"" + "a".repeat(160) + "\"+1 (GSM7, 161 octets) ")
                .endsWith(" tlv 0x3FFF=" + "00".repeat(40) + "+1");
    }

    @Test
    void whatCouldNotBeRead() {
        assertThat(PduText.of(new MalformedPdu(0x80000BAD, 7, 0x03)))
                .isEqualTo("malformed command_id=0x80000BAD seq=7 ESME_RINVCMDID");
        assertThat(PduText.of(new FramingError(-1, 0))).isEqualTo("framing lost command_length=4294967295 seq=0");
    }

    @Provide
    Arbitrary<Pdu> allPdus() {
        return PduArbitraries.allPdus();
    }

    @Property(tries = 500, seed = "1")
    void everyPduIsOneLineOfBoundedLength(@ForAll("allPdus") Pdu pdu) {
        String line = PduText.of(pdu);
        assertThat(line).startsWith(pdu.getName()).hasSizeLessThan(20_000);
        assertThat(line.codePoints()).noneMatch(c -> Character.isISOControl(c));
        if (pdu instanceof Outbind outbind && outbind.getPassword().length() > 3) {
            assertThat(line).doesNotContain(outbind.getPassword());
        }
    }

    private static SubmitSm submission(String text, Alphabet alphabet) {
        SubmitSm pdu = new SubmitSm();
        pdu.setSequenceNumber(7);
        pdu.setSourceAddress(new Address((byte) 5, (byte) 0, "Bank"));
        pdu.setDestAddress(new Address((byte) 1, (byte) 1, "8613800000000"));
        pdu.setDataCoding(alphabet.dataCoding());
        PduArbitraries.setShortMessage(pdu, alphabet.encode(text));
        return pdu;
    }
}
