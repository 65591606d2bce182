package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.smppassay.protocol.SmppTime.Malformed;
import org.smppassay.protocol.SmppTime.Moment;
import org.smppassay.protocol.SmppTime.Reading;
import org.smppassay.protocol.SmppTime.Unset;

class SmppTimeTest {
    private static final Instant NOW = Instant.parse("2025-06-16T00:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void anEmptyFieldSetsNothing() {
        assertThat(read("")).isEqualTo(new Unset());
    }

    @Test
    void anAbsoluteTimeBearsItsOffset() {
        assertThat(read("250616080000500+")).isEqualTo(at("2025-06-16T08:00:00.5Z"));
        assertThat(read("250616080000032+")).isEqualTo(at("2025-06-16T00:00:00Z"));
        assertThat(read("250616080000032-")).isEqualTo(at("2025-06-16T16:00:00Z"));
        assertThat(read("250616080000048-")).isEqualTo(at("2025-06-16T20:00:00Z"));
    }

    @Test
    void theYearIsTheClosestOne() {
        assertThat(read("991231235959000+")).isEqualTo(at("1999-12-31T23:59:59Z"));
        assertThat(read("740101000000000+")).isEqualTo(at("2074-01-01T00:00:00Z"));
        Reading late = SmppTime.read("050101000000000+", Instant.parse("2098-01-01T00:00:00Z"), SHANGHAI);
        assertThat(late).isEqualTo(at("2105-01-01T00:00:00Z"));
    }

    /** The example of clause 7.1.1.2. */
    @Test
    void aRelativeTimeCountsFromNow() {
        assertThat(read("020610233429000R")).isEqualTo(new Moment(Instant.parse("2027-12-26T23:34:29Z"), true));
        assertThat(read("000000000000000R")).isEqualTo(new Moment(NOW, true));
    }

    @Test
    void aMonthIsOneOfTheCalendar() {
        Instant endOfJanuary = Instant.parse("2024-01-31T01:00:00Z");
        assertThat(SmppTime.read("000100000000000R", endOfJanuary, SHANGHAI))
                .isEqualTo(new Moment(Instant.parse("2024-02-29T01:00:00Z"), true));
    }

    @Test
    void aDayIsOneOfTheCalendarAndAnHourIsNot() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant beforeTheClocksChange = Instant.parse("2025-03-29T11:00:00Z");
        assertThat(SmppTime.read("000001000000000R", beforeTheClocksChange, berlin))
                .isEqualTo(new Moment(beforeTheClocksChange.plus(23, ChronoUnit.HOURS), true));
        assertThat(SmppTime.read("000000230000000R", beforeTheClocksChange, berlin))
                .isEqualTo(new Moment(beforeTheClocksChange.plus(23, ChronoUnit.HOURS), true));
    }

    @Test
    void whatIsNoTime() {
        for (String text : new String[] {
            "2506160800",
            "250616080000000",
            "250616080000000 ",
            "2506160800000000+",
            "25061608000000r0",
            "2506160800x0000+",
            "250616080000000r",
            "٢٥٠٦١٦٠٨٠٠٠٠٠٠٠+",
            "250016080000000+",
            "251316080000000+",
            "250229080000000+",
            "250600080000000+",
            "250616240000000+",
            "250616086000000+",
            "250616080060000+",
            "250616080000049+",
            "000000000060000R",
            "000000006000000R",
            "000000240000000R",
            "000032000000000R",
            "001300000000000R",
            "000001000000100R",
            "000001000000001R"
        }) {
            assertThat(read(text)).as(text).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void longRelativeTimesAreNotWritten() {
        assertThat(SmppTime.relative(Duration.ofDays(31))).isEqualTo("000031000000000R");
        assertThatIllegalArgumentException().isThrownBy(() -> SmppTime.relative(Duration.ofDays(32)));
        assertThatIllegalArgumentException().isThrownBy(() -> SmppTime.relative(Duration.ofNanos(-1)));
    }

    @Test
    void offsetsThatCannotBeToldAreWrittenInUtc() {
        OffsetDateTime kiribati = OffsetDateTime.of(2025, 6, 16, 8, 0, 0, 0, ZoneOffset.ofHours(14));
        assertThat(SmppTime.absolute(kiribati)).isEqualTo("250615180000000+");
        OffsetDateTime dublin1900 = OffsetDateTime.of(2025, 6, 16, 8, 0, 0, 0, ZoneOffset.ofTotalSeconds(-1521));
        assertThat(SmppTime.absolute(dublin1900)).isEqualTo("250616082521000+");
    }

    @Property(tries = 300, seed = "1")
    void anAbsoluteTimeIsReadBack(
            @ForAll @LongRange(min = -15_000_000_000L, max = 15_000_000_000L) long tenths,
            @ForAll @IntRange(min = -48, max = 48) int quarters) {
        Instant instant = NOW.plusMillis(100 * tenths);
        String text = SmppTime.absolute(instant.atOffset(ZoneOffset.ofTotalSeconds(900 * quarters)));
        assertThat(text).hasSize(16);
        assertThat(read(text)).isEqualTo(new Moment(instant, false));
    }

    @Property(tries = 300, seed = "2")
    void aRelativeTimeIsReadBack(@ForAll @IntRange(max = 32 * 86400 - 1) int seconds) {
        String text = SmppTime.relative(Duration.ofSeconds(seconds));
        assertThat(text).hasSize(16);
        assertThat(read(text)).isEqualTo(new Moment(NOW.plusSeconds(seconds), true));
    }

    @Property(tries = 500, seed = "3")
    void noTextThrows(@ForAll String text, @ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long digits) {
        assertThat(read(text)).isNotNull();
        for (char end : new char[] {'R', '+', '-'}) {
            assertThat(read(String.format(Locale.ROOT, "%015d%c", digits, end))).isNotNull();
        }
    }

    private static Moment at(String instant) {
        return new Moment(Instant.parse(instant), false);
    }

    private static Reading read(String text) {
        return SmppTime.read(text, NOW, SHANGHAI);
    }
}
