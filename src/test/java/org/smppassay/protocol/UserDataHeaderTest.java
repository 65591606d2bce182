package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufUtil;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.smppassay.protocol.UserDataHeader.Concatenation;

class UserDataHeaderTest {

    @Test
    void eightBitReference() {
        assertThat(concatenation("05 00 03 AB 03 02 61")).contains(new Concatenation(0xAB, 3, 2, 6));
    }

    @Test
    void sixteenBitReference() {
        assertThat(concatenation("06 08 04 AB CD 03 02 61")).contains(new Concatenation(0xABCD, 3, 2, 7));
    }

    @Test
    void behindAnotherElement() {
        assertThat(concatenation("0B 05 04 0B 84 23 F0 00 03 01 02 01")).contains(new Concatenation(1, 2, 1, 12));
    }

    @Test
    void impossiblePartNumbersAreIgnored() {
        assertThat(concatenation("05 00 03 AB 03 00")).isEmpty();
        assertThat(concatenation("05 00 03 AB 03 04")).isEmpty();
        assertThat(concatenation("05 00 03 AB 00 00")).isEmpty();
    }

    @Test
    void elementsThatOverrunAreIgnored() {
        assertThat(concatenation("")).isEmpty();
        assertThat(concatenation("05 00 03 AB 03")).isEmpty();
        assertThat(concatenation("FF 05 F0 00 03 01 02 01")).isEmpty();
    }

    @Property(tries = 400, seed = "1")
    void garbageNeverThrows(@ForAll byte[] garbage) {
        UserDataHeader.concatenation(garbage)
                .ifPresent(found -> assertThat(found.part()).isBetween(1, found.total()));
        assertThat(UserDataHeader.length(garbage)).isBetween(0, garbage.length);
    }

    private static Optional<Concatenation> concatenation(String octets) {
        return UserDataHeader.concatenation(ByteBufUtil.decodeHexDump(octets.replace(" ", "")));
    }
}
