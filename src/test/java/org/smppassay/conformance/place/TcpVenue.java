package org.smppassay.conformance.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.world.LiveWorld;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/** A carrier on a free loopback port: in the real time, or on a clock that runs faster, for scripts that wait long. */
public final class TcpVenue implements Venue {
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final int TIMEOUT_MILLIS = 10_000;
    /** What a busy machine may take for what should be done at once, in real time. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final World world;
    private final int speed;
    private final Smsc smsc;
    private final InetSocketAddress address;
    private final ServerSocket ours;

    /**
     * @param speed how many times as fast as the real clock the carrier's runs
     */
    public TcpVenue(CarrierSpec spec, int speed) {
        this(at -> spec, speed);
    }

    /**
     * @param spec the carrier, given where we take connections that it makes
     */
    public TcpVenue(Function<String, CarrierSpec> spec, int speed) {
        this.ours = listening();
        this.speed = speed;
        this.world = speed == 1 ? new LiveWorld(1, 2) : new HastyWorld(1, speed);
        smsc = new Smsc(
                world,
                spec.apply("127.0.0.1:" + ours.getLocalPort()),
                RunCalendar.real(world.origin().atOffset(ZONE).toLocalDate()),
                ZONE,
                Watch.none());
        address = (InetSocketAddress) smsc.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel()
                .localAddress();
    }

    @Override
    public Cable connect() {
        try {
            Socket socket = new Socket();
            socket.connect(address, TIMEOUT_MILLIS);
            return new SocketCable(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Cable accept(long deadlineNanos) {
        try {
            long nanos = Math.max(0, deadlineNanos - world.nanos()) / speed;
            ours.setSoTimeout(1 + (int) TimeUnit.NANOSECONDS.toMillis(nanos));
            return new SocketCable(ours.accept());
        } catch (SocketTimeoutException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long nanos() {
        return world.nanos();
    }

    @Override
    public Instant now() {
        return world.instantAt(world.nanos());
    }

    @Override
    public void stop() {
        smsc.stop();
    }

    @Override
    public void pass(Duration span) {
        try {
            TimeUnit.NANOSECONDS.sleep(span.toNanos() / speed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean settlesWithoutSessions(Duration span) {
        for (long end = nanos() + span.toNanos(); smsc.openSessions() > 0 && nanos() < end; ) {
            pass(Duration.ofMillis(10));
        }
        return smsc.openSessions() == 0;
    }

    @Override
    public Duration certain(Duration silence) {
        return silence.multipliedBy(4).dividedBy(5);
    }

    @Override
    public Duration grace() {
        return GRACE.multipliedBy(speed);
    }

    @Override
    public void close() {
        world.close();
        try {
            ours.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class SocketCable implements Cable {
        private final Socket socket;
        private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();

        SocketCable(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            Thread reader = new Thread(this::read, "conformance-reader");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            Framer framer = new Framer(frame -> arrived.add(new Arrival(frame, world.nanos())));
            byte[] octets = new byte[4096];
            try {
                InputStream in = socket.getInputStream();
                for (int count = in.read(octets); count >= 0; count = in.read(octets)) {
                    framer.take(octets, count);
                }
            } catch (IOException e) {
                // a reset ends a connection as well
            }
            arrived.add(Arrival.end(world.nanos()));
        }

        @Override
        public void send(byte[] octets) {
            try {
                socket.getOutputStream().write(octets);
            } catch (IOException e) {
                throw new AssertionError("the connection takes nothing more", e);
            }
        }

        @Override
        public @Nullable Arrival next(long deadlineNanos) {
            try {
                return arrived.poll(Math.max(0, deadlineNanos - world.nanos()) / speed, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void cut() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
