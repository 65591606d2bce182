package org.smppassay.scenario.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.numbering.LineException;
import org.smppassay.numbering.NetworkCodes;
import org.smppassay.numbering.NumberTable;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.value.VendorTag;

/**
 * How the tester knows which network serves a number: number ranges don't tell of ported ones.
 *
 * @param tlv tag of the parameter in which receipts name the serving network; empty means that they don't
 * @param codes names of networks by what that parameter holds, beside the built-in ones
 * @param file single numbers with their networks; empty means none
 */
public record NetworksPlan(
        @Key(
                        about =
                                "Tag of the vendor's TLV in which receipts name the serving network by its country and network code"
                                        + " (MCC-MNC), such as 0x1403; they don't if absent.")
                Optional<VendorTag> tlv,
        @Key(
                        about =
                                "Names of networks by their codes, such as `{ \"23415\": acme }`, beside the built-in ones of China"
                                        + " (46000, 46001, 46003, 46015 and the others of these networks). A network whose code has no name is"
                                        + " called by it.",
                        or = "{}",
                        pattern = "[!-~]{1,20}",
                        expected = "a code of 1 to 20 printable ASCII characters without spaces")
                Map<String, String> codes,
        @Key(
                        about =
                                "A file of numbers with their serving networks, such as an extract of a number portability database,"
                                        + " each line such as `8613800000001,china-unicom`. It goes before what receipts say.",
                        pattern = "(?!built-in$).*",
                        expected = "a file")
                Optional<TextFile> file) {
    private static final int MOST = 1000;

    /** Receipts and files tell nothing. */
    public static final NetworksPlan NONE = new NetworksPlan(Optional.empty(), Map.of(), Optional.empty());

    public NetworksPlan {
        codes = Ordered.copyOf(codes);
    }

    /** The name of the network with a code; the code if it has none. */
    public String name(String code) {
        String named = codes.get(code);
        return named == null ? NetworkCodes.networkOf(code).orElse(code) : named;
    }

    /** The networks that a file names, in its order. */
    public static List<String> networksIn(TextFile file) {
        return file.text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && line.indexOf(',') >= 0)
                .map(line -> line.substring(line.indexOf(',') + 1).strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * A file's numbers, with indexes into {@link #networksIn}.
     *
     * @throws LineException if a line makes no sense, or it names more than 1000 networks
     */
    public static NumberTable numbersIn(TextFile file) {
        List<String> names = networksIn(file);
        if (names.size() > MOST) {
            throw new LineException(1, "more than " + MOST + " networks: " + names.size());
        }
        return NumberTable.read(file.text(), names);
    }
}
