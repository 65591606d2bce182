package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MessageLifetimeTest {
    private static final Instant NOW = Instant.parse("2025-06-16T00:00:00Z");
    private static final String IN_AN_HOUR = "000000010000000R";
    private static final String TOMORROW = "250617000000000+";
    private static final String YESTERDAY = "250615000000000+";

    @Test
    void withoutTimesItIsDeliveredAtOnceAndForTheDefaultTime() {
        assertThat(of("", "")).isSameAs(MessageLifetime.UNSET);
        assertThat(MessageLifetime.of(null, null, NOW, ZoneOffset.UTC)).isSameAs(MessageLifetime.UNSET);
    }

    @Test
    void bothTimes() {
        assertThat(of(IN_AN_HOUR, TOMORROW))
                .isEqualTo(new MessageLifetime(0, NOW.plusSeconds(3600), NOW.plusSeconds(86400)));
    }

    @Test
    void aScheduleInThePastMeansAtOnce() {
        assertThat(of(YESTERDAY, IN_AN_HOUR)).isEqualTo(new MessageLifetime(0, null, NOW.plusSeconds(3600)));
        assertThat(of("000000000000000R", "")).isEqualTo(new MessageLifetime(0, null, null));
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThat(of("soon", "")).isEqualTo(new MessageLifetime(0x61, null, null));
        assertThat(of("", "never")).isEqualTo(new MessageLifetime(0x62, null, null));
        assertThat(of("soon", "never").status())
                .as("the first field that is wrong")
                .isEqualTo(0x61);
    }

    @Test
    void aValidityThatHasEndedIsRefused() {
        assertThat(of("", YESTERDAY).status()).isEqualTo(0x62);
        assertThat(of("", "250616000000000+").status()).as("ends now").isEqualTo(0x62);
        assertThat(of("", "000000000000000R").status()).isEqualTo(0x62);
    }

    @Test
    void aValidityThatEndsBeforeTheScheduleIsRefused() {
        assertThat(of(TOMORROW, IN_AN_HOUR).status()).isEqualTo(0x62);
        assertThat(of(TOMORROW, TOMORROW).status()).isEqualTo(0x62);
    }

    private static MessageLifetime of(String schedule, String validity) {
        return MessageLifetime.of(schedule, validity, NOW, ZoneOffset.UTC);
    }
}
