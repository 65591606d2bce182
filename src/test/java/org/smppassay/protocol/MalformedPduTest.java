package org.smppassay.protocol;

import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_TRANSCEIVER;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_DATA_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_ENQUIRE_LINK;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_QUERY_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_SUBMIT_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_SUBMIT_SM_RESP;
import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.Pdu;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MalformedPduTest {

    @Test
    void unknownCommandId() {
        MalformedPdu malformed = decode(Wire.body().octets(1, 2, 3), 0x00000BAD);
        assertThat(malformed).isEqualTo(new MalformedPdu(0x00000BAD, 7, 0x03));
        assertThat(malformed.unknownCommand()).isTrue();
        assertThat(malformed.isResponse()).isFalse();
    }

    @Test
    void unknownResponse() {
        assertThat(decode(Wire.body(), 0x80000BAD).isResponse()).isTrue();
    }

    @Test
    void bodyThatEndsWithinAField() {
        assertStatus(Wire.body().string("").octets(1), CMD_ID_SUBMIT_SM, 0x02);
        assertStatus(Wire.body(), CMD_ID_SUBMIT_SM, 0x02);
        assertStatus(Wire.body().octets('a', 'b'), CMD_ID_BIND_TRANSCEIVER, 0x02);
    }

    @Test
    void everyPrefixOfABodyIsTooShort() {
        byte[] frame = submit("", "1", "2", "", "")
                .octets(0, 0, 0, 0, 3, 'a', 'b', 'c')
                .frame(CMD_ID_SUBMIT_SM, 0);
        assertThat(Wire.decode(frame)).isInstanceOf(Pdu.class);
        for (int length = 16; length < frame.length; length++) {
            Object read = Wire.decode(Arrays.copyOf(frame, length));
            assertThat(((MalformedPdu) read).status()).isEqualTo(length < frame.length - 3 ? 0x02 : 0x01);
        }
    }

    @Test
    void messageLengthBeyondTheEnd() {
        assertStatus(submit("", "1", "2", "", "").octets(0, 0, 0, 0, 4, 'a', 'b', 'c'), CMD_ID_SUBMIT_SM, 0x01);
    }

    @Test
    void messageLengthOf255() {
        Wire body = submit("", "1", "2", "", "").octets(0, 0, 0, 0, 255).octets(new int[255]);
        assertStatus(body, CMD_ID_SUBMIT_SM, 0x01);
    }

    @Test
    void tlvBeyondTheEnd() {
        assertStatus(message().hex("0204 0003 0102"), CMD_ID_SUBMIT_SM, 0xC2);
        assertStatus(message().hex("0204 FFFF 0102"), CMD_ID_SUBMIT_SM, 0xC2);
    }

    @Test
    void tlvWithoutALength() {
        assertStatus(message().hex("020400"), CMD_ID_SUBMIT_SM, 0xC0);
    }

    @Test
    void garbageBehindAPduThatHasNoOptionalParameters() {
        assertStatus(Wire.body().octets(1), CMD_ID_ENQUIRE_LINK, 0x02);
        assertStatus(Wire.body().hex("FFFFFFFF"), CMD_ID_ENQUIRE_LINK, 0x02);
        assertStatus(Wire.body().string("1").octets(0, 0, 0, 9), CMD_ID_QUERY_SM, 0x02);
    }

    @Test
    void stringsLongerThanTheirFields() {
        assertStatus(bind("x".repeat(16), "", "", ""), CMD_ID_BIND_TRANSCEIVER, 0x0F);
        assertStatus(bind("", "x".repeat(9), "", ""), CMD_ID_BIND_TRANSCEIVER, 0x0E);
        assertStatus(bind("", "", "x".repeat(13), ""), CMD_ID_BIND_TRANSCEIVER, 0x53);
        assertStatus(bind("", "", "", "x".repeat(41)), CMD_ID_BIND_TRANSCEIVER, 0x0D);
        assertStatus(submit("x".repeat(6), "1", "2", "", ""), CMD_ID_SUBMIT_SM, 0x15);
        assertStatus(submit("", "1".repeat(21), "2", "", ""), CMD_ID_SUBMIT_SM, 0x0A);
        assertStatus(submit("", "1", "2".repeat(21), "", ""), CMD_ID_SUBMIT_SM, 0x0B);
        assertStatus(submit("", "1", "2", "0".repeat(17), ""), CMD_ID_SUBMIT_SM, 0x61);
        assertStatus(submit("", "1", "2", "", "0".repeat(17)), CMD_ID_SUBMIT_SM, 0x62);
        assertStatus(Wire.body().string("1".repeat(65)), CMD_ID_SUBMIT_SM_RESP, 0x0C);
        assertStatus(Wire.body().string("1".repeat(65)).octets(0, 0, 0), CMD_ID_QUERY_SM, 0x0C);
        assertStatus(Wire.body().string("").octets(1, 1).string("1".repeat(65)), CMD_ID_DATA_SM, 0x0A);
    }

    @Test
    void theFirstErrorIsTheOneReported() {
        assertStatus(submit("", "1".repeat(21), "2".repeat(21), "", ""), CMD_ID_SUBMIT_SM, 0x0A);
    }

    @Test
    void aFrameWithoutAHeaderIsTooShort() {
        assertThat(Wire.decode(new byte[3])).isInstanceOf(MalformedPdu.class);
    }

    @Property(tries = 400, seed = "1")
    void garbageNeverThrowsNorLeaks(@ForAll long seed, @ForAll boolean direct) {
        Random random = new Random(seed);
        int[] garbage = random.ints(random.nextInt(600), 0, random.nextBoolean() ? 256 : 3)
                .toArray();
        int commands = PduArbitraries.ALL_COMMANDS.size();
        int commandId =
                PduArbitraries.ALL_COMMANDS.get(random.nextInt(commands)).get().getCommandId();
        byte[] frame = Wire.body().octets(garbage).frame(commandId, random.nextInt());
        assertThat(Wire.decode(frame, direct)).isInstanceOfAny(Pdu.class, MalformedPdu.class);
    }

    private static Wire bind(String systemId, String password, String systemType, String range) {
        return Wire.body()
                .string(systemId)
                .string(password)
                .string(systemType)
                .octets(0x34, 0, 0)
                .string(range);
    }

    /** A submit_sm up to its validity_period. */
    private static Wire submit(String service, String source, String destination, String schedule, String validity) {
        return Wire.body()
                .string(service)
                .octets(1, 1)
                .string(source)
                .octets(1, 1)
                .string(destination)
                .octets(0, 0, 0)
                .string(schedule)
                .string(validity);
    }

    private static Wire message() {
        return submit("", "1", "2", "", "").octets(1, 0, 0, 0, 2, 'h', 'i');
    }

    private static void assertStatus(Wire body, int commandId, int status) {
        assertThat(decode(body, commandId)).isEqualTo(new MalformedPdu(commandId, 7, status));
    }

    private static MalformedPdu decode(Wire body, int commandId) {
        return (MalformedPdu) Wire.decode(body.frame(commandId, 0));
    }
}
