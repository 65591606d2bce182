package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.smppassay.protocol.MessageIdFormat;

class ReceiptLedgerTest {
    private static final PhaseRun PHASE = Phases.closed();

    private final ReceiptLedger ledger = new ReceiptLedger();

    /** Ids of few characters, so that many are there twice, differ in case or zeros alone, or share a place. */
    @Property(tries = 200, seed = "1")
    void findsWhatAMapByCanonicalIdsWouldFind(@ForAll("ids") List<String> ids, @ForAll Random random) {
        ReceiptLedger tried = new ReceiptLedger();
        Map<String, Deque<Long>> expected = new HashMap<>();
        int waiting = 0;
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String canonical = MessageIdFormat.canonical(id);
            Deque<Long> there = expected.computeIfAbsent(canonical, absent -> new ArrayDeque<>());
            if (random.nextInt(3) > 0 && (id.length() <= 16 || there.isEmpty())) {
                tried.expect(octets(id), 0, id.length(), PHASE, i);
                there.add((long) i);
                waiting++;
            } else {
                IdTable.Entry entry = tried.take(octets(id), 0, id.length());
                Long intended = there.poll();
                assertThat(entry).isEqualTo(intended == null ? null : new IdTable.Entry(PHASE, intended));
                waiting -= intended == null ? 0 : 1;
            }
            assertThat(tried.size()).isEqualTo(waiting);
        }
    }

    @Provide
    Arbitrary<List<String>> ids() {
        Arbitrary<String> brief =
                Arbitraries.strings().withChars("01aAfFx-").ofMinLength(1).ofMaxLength(5);
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("0123456789abcdefABCDEF-:\u00e9")
                .ofMinLength(1)
                .ofMaxLength(40);
        return Arbitraries.oneOf(brief, any).list().ofMinSize(1).ofMaxSize(3000);
    }

    @Test
    void aReceiptBeforeItsResponseWaitsForIt() {
        assertThat(ledger.keepEarly("00aB", 5, true)).isZero();
        assertThat(expect("AB", 1)).isEqualTo(new ReceiptLedger.Early(5, true));
        assertThat(ledger.size()).isZero();
        assertThat(expect("AB", 2)).as("the second of that id").isNull();
    }

    @Test
    void aReceiptBeforeItsResponseMayHaveItsIdInAnotherNotation() {
        ledger.keepEarly("6699", 5, false);
        assertThat(expect("1a2b", 1)).isEqualTo(new ReceiptLedger.Early(5, false));
    }

    @Test
    void idsInAnotherNotationAreFound() {
        expect("1a2b", 1);
        assertThat(take("6699")).as("as it is").isNull();
        assertThat(ledger.take("6699")).isEqualTo(new IdTable.Entry(PHASE, 1));
    }

    @Test
    void noOtherNotationIsTriedWhereAHundredIdsWereAsGiven() {
        for (int id = 10_000; id < 10_100; id++) {
            expect(Integer.toString(id), id);
            take(Integer.toString(id));
        }
        expect("64", 1);
        assertThat(ledger.take("100")).as("a duplicate, not 64 in decimal").isNull();
        assertThat(ledger.take("64")).isNotNull();
    }

    @Test
    void theOldestAreGivenUpAndStillCount() {
        ReceiptLedger small = new ReceiptLedger(100);
        for (int id = 1000; id < 1250; id++) {
            small.expect(octets(Integer.toString(id)), 0, 4, PHASE, id);
        }
        assertThat(small.waiting()).isEqualTo(150);
        assertThat(small.size()).isEqualTo(250);
        assertThat(small.take(octets("1099"), 0, 4)).isNull();
        assertThat(small.take(octets("1100"), 0, 4)).isNotNull();
        assertThat(small.size()).isEqualTo(249);
    }

    @Test
    void earlyReceiptsAreBoundedAndNoneVanishesUncounted() {
        assertThat(ledger.keepEarly("1", 1, false)).isZero();
        assertThat(ledger.keepEarly("1", 2, false)).as("a duplicate").isEqualTo(1);
        for (int id = 2; id <= ReceiptLedger.MOST_EARLY; id++) {
            assertThat(ledger.keepEarly("x" + id, id, false)).isZero();
        }
        assertThat(ledger.keepEarly("y", 1_000_000, false))
                .as("the oldest goes")
                .isEqualTo(1);
        assertThat(ledger.dropEarlyBefore(1000)).isEqualTo(998);
        assertThat(ledger.dropEarlyBefore(Long.MAX_VALUE)).isEqualTo(ReceiptLedger.MOST_EARLY - 998);
    }

    private ReceiptLedger.@Nullable Early expect(String id, long intended) {
        return ledger.expect(octets(id), 0, id.length(), PHASE, intended);
    }

    private IdTable.@Nullable Entry take(String id) {
        return ledger.take(octets(id), 0, id.length());
    }

    private static byte[] octets(String id) {
        return id.getBytes(StandardCharsets.ISO_8859_1);
    }
}
