package org.smppassay.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge's own reader and writer, against octets written down by hand. */
class WireTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void aSubmissionIsWrittenAsInTheStandardsSampleAndReadAgain() throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        Command submit = Standard.command("submit_sm").orElseThrow();
        submit.fields().forEach(field -> {
            switch (field.kind()) {
                case INTEGER -> values.put(field.name(), 0L);
                case C_STRING -> values.put(field.name(), "");
                default -> values.put(field.name(), "hi".getBytes(StandardCharsets.US_ASCII));
            }
        });
        values.remove("sm_length");
        values.put("source_addr", "55");
        values.put("data_coding", 8L);
        byte[] octets = WireWriter.write(submit, 0, 7, values, List.of(new WireTlv(0x0204, new byte[] {0, 9})));
        assertThat(HEX.formatHex(octets))
                .isEqualTo("0000002b" + "00000004" + "00000000" + "00000007" // the header
                        + "00" + "0000353500" + "000000" + "000000" + "00" + "00" + "00" + "00" + "08" + "00"
                        + "026869" + "020400020009");
        WirePdu read = WireReader.read(octets);
        assertThat(read.command()).isEqualTo(submit);
        assertThat(read.sequence()).isEqualTo(7);
        assertThat(read.fields()).containsEntry("source_addr", "55").containsEntry("sm_length", 2L);
        assertThat(read.tlv(0x0204)).isPresent();
    }

    @Test
    void aListOfDestinationsAndOneOfFailuresAreRead() throws Exception {
        WirePdu response = WireReader.read(HEX.parseHex(
                "0000001b" + "80000021" + "00000000" + "00000001" + "3100" + "01" + "010138" + "00" + "0000000b"));
        assertThat(response.fields())
                .containsEntry("message_id", "1")
                .containsEntry("unsuccess_smes", List.of("1:1:8:11"));
    }

    @Test
    void whatIsNoPduOfTheStandardIsNotRead() {
        unreadable("00000010" + "00000777" + "00000000" + "00000001", "unknown command_id");
        unreadable("00000011" + "00000015" + "00000000" + "00000001", "command_length 17 of 16 octets");
        unreadable("00000012" + "80000004" + "00000000" + "00000001" + "3132", "message_id has no end");
        unreadable("00000015" + "80000004" + "00000000" + "00000001" + "3100" + "042400", "length of TLV");
        unreadable("00000018" + "80000004" + "00000000" + "00000001" + "3100" + "0427000402" + "00", "message_state");
    }

    private static void unreadable(String hex, String why) {
        assertThatThrownBy(() -> WireReader.read(HEX.parseHex(hex)))
                .isInstanceOf(UnreadablePduException.class)
                .hasMessageContaining(why);
    }
}
