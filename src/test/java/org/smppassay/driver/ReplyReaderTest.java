package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.protocol.Alphabet;
import org.smppassay.world.RunCalendar;

class ReplyReaderTest {
    private static final String MOBILE = "8613800138000";
    private static final RunCalendar CALENDAR = RunCalendar.real(Plans.FRIDAY.toLocalDate());
    private final ReplyReader reader = new ReplyReader(Plans.READING, NumberPlan.builtIn(), CALENDAR);

    private static DeliverSm reply(String from, String text) throws Exception {
        DeliverSm pdu = new DeliverSm();
        pdu.setSourceAddress(new Address((byte) 1, (byte) 1, from));
        Alphabet alphabet = Alphabet.bestFor(text);
        pdu.setDataCoding(alphabet.dataCoding());
        pdu.setShortMessage(alphabet.encode(text));
        return pdu;
    }

    @ParameterizedTest
    @CsvSource({
        "TD, OPT_OUT",
        "td, OPT_OUT",
        "' T ', OPT_OUT",
        "Td now, ANSWER",
        "投诉, COMPLAINT",
        "我要投诉你们, COMPLAINT",
        "谢谢, ANSWER",
        "'', ANSWER",
    })
    void whatASubscriberSays(String text, ReplyKind kind) throws Exception {
        assertThat(reader.read(reply(MOBILE, text), 0).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+8613800138000", "008613800138000", "13800138000"})
    void aNumberIsTheSameHoweverTheCarrierWritesIt(String number) throws Exception {
        ReplyObservation seen = reader.read(reply(number, "TD"), 0);
        assertThat(seen.kind()).isEqualTo(ReplyKind.OPT_OUT);
        assertThat(seen.operator()).isEqualTo("china-mobile");
        assertThat(seen.source()).isEqualTo(number);
    }

    @Test
    void aNumberOfNoKnownOperatorSaysNothingAboutTheChannel() throws Exception {
        ReplyObservation seen = reader.read(reply("447911123456", "TD"), 0);
        assertThat(seen.kind()).isEqualTo(ReplyKind.OTHER);
        assertThat(seen.operator()).isEmpty();
    }

    @Test
    void aNameInPlaceOfANumberIsNoSubscriber() throws Exception {
        assertThat(reader.read(reply("Bank 10086", "TD"), 0).kind()).isEqualTo(ReplyKind.OTHER);
    }

    @Test
    void aReplyTellsWhoWhenAndWhat() throws Exception {
        long now = CALENDAR.nanosAt(3, Duration.ofHours(9));
        ReplyObservation seen = reader.read(reply("+" + MOBILE, "投诉"), now);
        assertThat(seen.receivedNanos()).isEqualTo(now);
        assertThat(seen.day()).isEqualTo(3);
        assertThat(seen.operator()).isEqualTo("china-mobile");
        assertThat(seen.text()).isEqualTo("投诉");
    }

    @Test
    void aReplyInTheMessagePayloadIsReadToo() throws Exception {
        DeliverSm pdu = reply(MOBILE, "");
        pdu.setDataCoding((byte) 8);
        pdu.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, "投诉".getBytes(StandardCharsets.UTF_16BE)));
        assertThat(reader.read(pdu, 0).kind()).isEqualTo(ReplyKind.COMPLAINT);
    }

    @Test
    void aUserDataHeaderIsNotPartOfTheText() throws Exception {
        DeliverSm pdu = reply(MOBILE, "TD");
        pdu.setEsmClass((byte) 0x40);
        pdu.setShortMessage(new byte[] {5, 0, 3, 1, 1, 1, 'T', 'D'});
        assertThat(reader.read(pdu, 0).text()).isEqualTo("TD");
        assertThat(reader.read(pdu, 0).kind()).isEqualTo(ReplyKind.OPT_OUT);
    }

    @Test
    void aReplyWithoutSourceOrTextIsReadWithoutComplaint() {
        ReplyObservation seen = reader.read(new DeliverSm(), 0);
        assertThat(seen.source()).isEmpty();
        assertThat(seen.kind()).isEqualTo(ReplyKind.OTHER);
    }
}
