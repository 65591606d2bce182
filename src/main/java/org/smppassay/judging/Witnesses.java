package org.smppassay.judging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.smppassay.numbering.Numbers;

/** What files of complaints and of a panel say. Immutable once read. */
public final class Witnesses {
    /** Nobody says anything. */
    public static final Witnesses NONE = new Witnesses();

    private final List<Statement> complaints = new ArrayList<>();
    private final List<Statement> receptions = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> panelKeys = new HashSet<>();
    private final Set<String> panelNumbers = new HashSet<>();

    private Witnesses() {}

    /**
     * Reads files for themselves.
     *
     * @param reading its zone is that of times without one
     * @throws UnreadableRowsException if they can't be taken as they are
     */
    public static Witnesses read(WitnessFiles files, Reading reading) throws IOException {
        BadRows bad = new BadRows(reading.maxBad());
        Names names = new Names();
        Witnesses witnesses = read(files, reading, names, bad);
        bad.check();
        names.requireAll(reading.columns());
        return witnesses;
    }

    static Witnesses read(WitnessFiles files, Reading reading, Names names, BadRows bad) throws IOException {
        Times times = new Times(reading.zone());
        Witnesses witnesses = new Witnesses();
        for (Path file : files.complaints()) {
            Complaints complaints = new Complaints(file, reading, times, witnesses.complaints);
            new CsvTable(file, reading.charset()).read(names.noting(complaints::begin), complaints, bad);
        }
        if (files.panel().isPresent()) {
            Path file = files.panel().get();
            Panel panel = new Panel(file, reading, times, witnesses.receptions);
            new CsvTable(file, reading.charset()).read(names.noting(panel::begin), panel, bad);
        }
        witnesses.complaints.forEach(said -> witnesses.keys.add(Numbers.key(said.number())));
        witnesses.receptions.forEach(said -> {
            witnesses.keys.add(Numbers.key(said.number()));
            witnesses.panelKeys.add(Numbers.key(said.number()));
            witnesses.panelNumbers.add(said.number());
        });
        return witnesses;
    }

    List<Statement> complaints() {
        return complaints;
    }

    List<Statement> receptions() {
        return receptions;
    }

    /** Whether something may be said of the number. */
    boolean concern(String number) {
        return keys.contains(Numbers.key(number));
    }

    /** Whether the number is a handset's of the panel. */
    boolean isPanel(String number) {
        return panelKeys.contains(Numbers.key(number))
                && panelNumbers.stream().anyMatch(handset -> Numbers.same(number, handset));
    }
}
