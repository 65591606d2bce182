package org.smppassay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smppassay.SampledLeakDetection;
import org.smppassay.conformance.place.MeddlingVenue;
import org.smppassay.conformance.place.MeddlingVenue.Meddler;
import org.smppassay.conformance.place.Venue;
import org.smppassay.conformance.script.Player;
import org.smppassay.conformance.script.Script;

/**
 * A carrier that departs from a script is told of: each frame that a script gets from the carrier is lost, doubled or
 * changed in turn, and each time the script has to fail.
 */
@ExtendWith(SampledLeakDetection.class)
class DeparturesTest {
    private static final int ENQUIRE_LINK = 0x15;

    @Test
    void aFrameThatIsLostIsMissed() {
        assertThat(unnoticed((frame, lost) -> List.of())).isEmpty();
    }

    @Test
    void aFrameThatComesTwiceIsOneTooMany() {
        assertThat(unnoticed((frame, doubled) -> List.of(doubled, doubled))).isEmpty();
    }

    @Test
    void aResponseWithAnotherStatusIsNoticed() {
        assertThat(unnoticed((frame, changed) -> List.of(with(changed, 8, 0x45))))
                .isEmpty();
    }

    @Test
    void aResponseUnderAnotherSequenceNumberIsNoticed() {
        assertThat(unnoticed((frame, changed) ->
                        List.of(isResponse(changed) ? with(changed, 12, 0x00ABCDEF) : with(changed, 12, 0))))
                .isEmpty();
    }

    @Test
    void anotherCommandIsNoticed() {
        assertThat(unnoticed((frame, changed) -> List.of(with(changed, 4, 0x80000004))))
                .isEmpty();
    }

    @Test
    void anOctetTooManyIsNoticed() {
        assertThat(unnoticed((frame, changed) -> List.of(longerByOne(changed)))).isEmpty();
    }

    /** The scripts that passed though one frame was meddled with, and which frame that was. */
    private List<String> unnoticed(Meddler meddler) {
        List<String> unnoticed = new ArrayList<>();
        Scripts.all().forEach(script -> {
            List<byte[]> frames = framesOf(script);
            for (int number = 0; number < frames.size(); number++) {
                byte[] frame = frames.get(number);
                if (meddlesNot(meddler, number, frame) || ByteBuffer.wrap(frame).getInt(4) == ENQUIRE_LINK) {
                    continue;
                }
                if (passes(script, number, meddler)) {
                    unnoticed.add(script.name() + ", frame " + number);
                }
            }
        });
        return unnoticed;
    }

    private static boolean meddlesNot(Meddler meddler, int number, byte[] frame) {
        List<byte[]> instead = meddler.instead(number, frame);
        return instead.size() == 1 && Arrays.equals(instead.get(0), frame);
    }

    private static List<byte[]> framesOf(Script script) {
        List<byte[]> frames = new ArrayList<>();
        try (Venue venue = Carriers.inVirtualTime(script)) {
            Player.play(script, new MeddlingVenue(venue, (number, frame) -> {
                frames.add(frame);
                return List.of(frame);
            }));
        }
        return frames;
    }

    private static boolean passes(Script script, int meddledWith, Meddler meddler) {
        try (Venue venue = Carriers.inVirtualTime(script)) {
            Player.play(
                    script,
                    new MeddlingVenue(
                            venue,
                            (number, frame) ->
                                    number == meddledWith ? meddler.instead(number, frame) : List.of(frame)));
            return true;
        } catch (AssertionError noticed) {
            return false;
        }
    }

    private static boolean isResponse(byte[] frame) {
        return ByteBuffer.wrap(frame).getInt(4) < 0;
    }

    private static byte[] with(byte[] frame, int at, int value) {
        byte[] changed = frame.clone();
        ByteBuffer.wrap(changed).putInt(at, value);
        return changed;
    }

    private static byte[] longerByOne(byte[] frame) {
        byte[] longer = Arrays.copyOf(frame, frame.length + 1);
        longer[frame.length] = 1;
        ByteBuffer.wrap(longer).putInt(longer.length);
        return longer;
    }
}
