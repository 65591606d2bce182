package org.smppassay.link;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.smppassay.protocol.PduText;
import org.smppassay.world.World;

/**
 * Tells of each PDU in a line: when, with whom, which way ({@code <} received, {@code >} sent), and what is in it, passwords
 * left out.
 */
public final class PduLog implements PduObserver {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final World world;
    private final Consumer<String> lines;

    /**
     * @param world whose clock tells the time
     * @param lines takes the lines; called on several loops
     */
    public PduLog(World world, Consumer<String> lines) {
        this.world = world;
        this.lines = lines;
    }

    @Override
    public void received(Channel channel, Object message) {
        tell(channel, " < ", PduText.of(message));
    }

    @Override
    public void sent(Channel channel, Pdu pdu) {
        tell(channel, " > ", PduText.of(pdu));
    }

    private void tell(Channel channel, String direction, String pdu) {
        lines.accept(
                TIME.format(world.instantAt(world.nanos())) + " " + peer(channel.remoteAddress()) + direction + pdu);
    }

    private static String peer(SocketAddress address) {
        return address instanceof InetSocketAddress internet
                ? internet.getAddress().getHostAddress() + ":" + internet.getPort()
                : String.valueOf(address);
    }
}
