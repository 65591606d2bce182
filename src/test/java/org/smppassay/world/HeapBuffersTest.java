package org.smppassay.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.buffer.ByteBuf;
import io.netty.util.IllegalReferenceCountException;
import org.junit.jupiter.api.Test;

/** The buffers of a virtual world come back, and nobody can tell. */
class HeapBuffersTest {
    private static final int USUAL = 512;

    private final HeapBuffers buffers = new HeapBuffers();

    @Test
    void whatHasBeenLetGoOfIsGivenOutAsNew() {
        ByteBuf first = buffers.buffer(16);
        first.writeLong(1).skipBytes(4).markReaderIndex().markWriterIndex();
        first.release();

        ByteBuf again = buffers.buffer(16);

        assertThat(again).isSameAs(first);
        assertThat(again.refCnt()).isEqualTo(1);
        assertThat(again.isReadable()).isFalse();
        again.writeShort(1).skipBytes(1).resetReaderIndex().resetWriterIndex();
        assertThat(again.readerIndex()).isZero();
        assertThat(again.writerIndex()).isZero();
    }

    @Test
    void aSliceThatIsHeldKeepsItsOctets() {
        ByteBuf whole = buffers.buffer(16).writeByte(7);
        ByteBuf slice = whole.readRetainedSlice(1);
        whole.release();

        ByteBuf other = buffers.buffer(16).writeByte(8);

        assertThat(other).isNotSameAs(whole);
        assertThat(slice.readByte()).isEqualTo((byte) 7);
        slice.release();
        assertThat(buffers.buffer(16)).isSameAs(whole);
    }

    @Test
    void whatHasGrownOrIsLongIsNotKept() {
        ByteBuf grown = buffers.buffer(16).writeZero(USUAL + 1);
        grown.release();
        ByteBuf longOne = buffers.buffer(USUAL + 1);
        longOne.release();

        assertThat(buffers.buffer(16)).isNotSameAs(grown).isNotSameAs(longOne);
        assertThat(buffers.buffer(USUAL + 1)).isNotSameAs(longOne);
    }

    @Test
    void nothingIsLetGoOfTwice() {
        ByteBuf buffer = buffers.buffer(16);
        buffer.release();

        assertThatExceptionOfType(IllegalReferenceCountException.class).isThrownBy(buffer::release);
        assertThat(buffers.buffer(16)).isSameAs(buffer);
        assertThat(buffers.buffer(16)).isNotSameAs(buffer);
    }
}
