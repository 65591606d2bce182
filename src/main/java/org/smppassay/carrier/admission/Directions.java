package org.smppassay.carrier.admission;

import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.type.Address;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.carrier.DirectionsSpec;
import org.smppassay.world.RandomStreams;

/** What the carrier is told to do with single messages: by themselves first, then by rules. Safe on all loops. */
final class Directions {
    private final boolean markers;
    private final List<DirectionRule> rules = new ArrayList<>();

    Directions(DirectionsSpec spec, RandomStreams random) {
        this.markers = spec.markers();
        spec.rules().forEach(rule -> rules.add(new DirectionRule(rule, rules.size(), random)));
    }

    /** Whether there are rules. */
    boolean ruled() {
        return !rules.isEmpty();
    }

    /**
     * What is to be done with a submission; null if nobody says.
     *
     * @throws MalformedDirectionException if it tries to say so itself and makes no sense
     */
    @Nullable
    Direction directionFor(BaseSm<?> request, Address destination, long index) throws MalformedDirectionException {
        Direction direction = markers ? Markers.in(request) : null;
        for (int i = 0; direction == null && i < rules.size(); i++) {
            if (rules.get(i).fits(request.getSourceAddress().getAddress(), destination.getAddress(), index)) {
                direction = rules.get(i).direction();
            }
        }
        return direction;
    }
}
