package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.observation.Fate;
import org.smppassay.world.LiveWorld;
import picocli.CommandLine;

/** What the smsc command writes down. */
class SmscFilesTest {
    private static final Path FULL_DISK = Path.of("/dev/full");

    static boolean thereIsAFullDisk() {
        return Files.exists(FULL_DISK);
    }

    @Test
    @EnabledIf("thereIsAFullDisk")
    void aFullDiskIsToldWithTheNameOfTheFile() throws IOException {
        SmscFiles files = CommandLine.populateCommand(new SmscFiles(), "--truth", FULL_DISK.toString());
        LiveWorld world = new LiveWorld(1, 1);
        SmscFiles.Open open = files.open(Console.system(false), failure -> {});
        open.watch(world, 0);
        assertThatThrownBy(open::close)
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(FULL_DISK.toString())
                .hasMessageContaining("No space");
        world.close();
    }

    @Test
    @EnabledIf("thereIsAFullDisk")
    void aFileThatHasNoRoomCostsNoneOfTheOthersItsEnd(@TempDir Path folder) throws IOException {
        Path truth = folder.resolve("truth.csv");
        SmscFiles files = CommandLine.populateCommand(
                new SmscFiles(), "--capture", FULL_DISK.toString(), "--truth", truth.toString());
        LiveWorld world = new LiveWorld(1, 1);
        SmscFiles.Open open = files.open(Console.system(false), failure -> {});
        open.watch(world, 0)
                .truth()
                .orElseThrow()
                .fate(new Fate("1", "tester", "1069", "86138", "", 0, 1, "DELIVRD", "", "", "none", "", 1, 1, 1));
        assertThatThrownBy(open::close).isInstanceOf(IOException.class).hasMessageContaining("No space");
        assertThat(Files.readAllLines(truth)).hasSize(2);
        world.close();
    }
}
