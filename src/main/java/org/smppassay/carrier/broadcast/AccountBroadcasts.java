package org.smppassay.carrier.broadcast;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The broadcasts of one account by their ids, oldest first. Guarded by {@link Broadcasts}. */
final class AccountBroadcasts {
    /** Broadcasts remembered; when there are more, the oldest that is over is forgotten. */
    static final int MOST = 10_000;

    private final Map<String, Broadcast> byId = new LinkedHashMap<>();

    /** Remembers one; false if so many are on the air that there is no room. */
    boolean add(Broadcast broadcast, long nowNanos) {
        if (!byId.containsKey(broadcast.messageId()) && byId.size() >= MOST && !forgetOne(nowNanos)) {
            return false;
        }
        byId.put(broadcast.messageId(), broadcast);
        return true;
    }

    private boolean forgetOne(long nowNanos) {
        for (Iterator<Broadcast> oldestFirst = byId.values().iterator(); oldestFirst.hasNext(); ) {
            if (oldestFirst.next().isOver(nowNanos)) {
                oldestFirst.remove();
                return true;
            }
        }
        return false;
    }

    @Nullable
    Broadcast get(String messageId) {
        return byId.get(messageId);
    }

    Collection<Broadcast> all() {
        return byId.values();
    }
}
