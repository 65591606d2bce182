package org.smppassay.world;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledDirectByteBuf;
import io.netty.buffer.UnpooledHeapByteBuf;
import java.util.ArrayDeque;

/**
 * Plain arrays that nobody counts: Netty's own allocator of them adds each to figures that all threads share. What has been let go of is
 * given out again. Owned by a world's loop.
 */
final class HeapBuffers extends AbstractByteBufAllocator {
    /** Room for any but the longest PDUs. */
    private static final int USUAL = 512;

    private static final int MOST_KEPT = 64;

    private final ArrayDeque<Kept> kept = new ArrayDeque<>();

    HeapBuffers() {
        super(false);
    }

    /** A buffer that comes back. */
    private final class Kept extends UnpooledHeapByteBuf {
        Kept() {
            super(HeapBuffers.this, USUAL, Integer.MAX_VALUE);
        }

        Kept anew() {
            resetRefCnt();
            setIndex(0, 0);
            // Marks outlive the indexes.
            markReaderIndex();
            markWriterIndex();
            return this;
        }

        @Override
        protected void deallocate() {
            if (kept.size() < MOST_KEPT && capacity() == USUAL) {
                kept.push(this);
            } else {
                super.deallocate();
            }
        }
    }

    @Override
    protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
        if (initialCapacity > USUAL || maxCapacity != Integer.MAX_VALUE) {
            return new UnpooledHeapByteBuf(this, initialCapacity, maxCapacity);
        }
        Kept last = kept.poll();
        return last == null ? new Kept() : last.anew();
    }

    @Override
    protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
        return new UnpooledDirectByteBuf(this, initialCapacity, maxCapacity);
    }

    @Override
    public boolean isDirectBufferPooled() {
        return false;
    }
}
