package org.smppassay.carrier.fault;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.smppassay.link.LinkLayer;
import org.smppassay.link.fault.Closure;
import org.smppassay.link.fault.Door;
import org.smppassay.link.fault.Fault;
import org.smppassay.link.fault.FaultListener;
import org.smppassay.link.fault.Faults;
import org.smppassay.scenario.carrier.fault.FaultSpec;
import org.smppassay.scenario.carrier.fault.RefusalKind;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/** The faults on a carrier's wire. Without any, its connections are what they would be otherwise. Safe on all loops. */
public final class CarrierFaults {
    private final World world;
    private final FaultListener listener;
    private final List<Fault> onConnections = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<LinkLayer> layers;
    private final List<Door> doors = new CopyOnWriteArrayList<>();

    /**
     * @param calendar lays them on the world's clock
     * @param listener learns of each strike
     */
    public CarrierFaults(World world, List<FaultSpec> specs, RunCalendar calendar, FaultListener listener) {
        this.world = world;
        this.listener = listener;
        specs.forEach(spec -> add(spec, calendar));
        this.layers = onConnections.isEmpty()
                ? List.of()
                : List.of(new Faults(onConnections, world::nanos, world.random(), listener));
    }

    private void add(FaultSpec spec, RunCalendar calendar) {
        boolean closesListener = spec.refuse()
                .filter(refusal -> refusal.how() == RefusalKind.REFUSED)
                .isPresent();
        if (closesListener) {
            closures.add(new Closure(spec.label(), FaultTimes.when(spec, calendar)));
        } else {
            onConnections.add(new Fault(
                    spec.label(),
                    FaultTimes.when(spec, calendar),
                    FaultTimes.whom(spec),
                    FaultKinds.of(spec, world.random().stream("carrier.fault." + spec.label()))));
        }
    }

    /** What is to lie below the carrier's sessions. */
    public List<LinkLayer> layers() {
        return layers;
    }

    /** Listens, but for the times in which connections are refused. */
    public ChannelFuture listen(SocketAddress address, ChannelHandler child) {
        if (closures.isEmpty()) {
            return world.listen(address, child);
        }
        Door door = new Door(world, address, child, closures, listener);
        doors.add(door);
        return door.open();
    }

    /** Listens no more. */
    public void stop() {
        doors.forEach(Door::lock);
    }
}
