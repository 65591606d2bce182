package org.smppassay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.smppassay.evaluation.GroupComparison;
import org.smppassay.evaluation.Tally;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/** Groups that are compared, in {@code result.json}. */
final class GroupsJson {
    private GroupsJson() {}

    /** Nothing if nothing is compared. */
    static void write(JsonGenerator out, GroupComparison comparison) throws IOException {
        if (comparison.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("groups");
        for (GroupComparison.Group group : comparison.groups()) {
            Tally tally = group.tally();
            out.writeStartObject();
            out.writeStringField("group", tally.group());
            out.writeNumberField("attempted", tally.attempted());
            out.writeNumberField("accepted", tally.accepted());
            out.writeNumberField("rejected", tally.rejected());
            out.writeNumberField("unanswered", tally.unanswered());
            out.writeNumberField("delivered", tally.delivered());
            out.writeNumberField("failed", tally.failed());
            out.writeNumberField("expired", tally.expired());
            out.writeNumberField("pending", tally.pending());
            out.writeNumberField("answers", group.answers());
            out.writeNumberField("complaints", group.complaints());
            out.writeNumberField("opt_outs", group.optOuts());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("group_findings");
        for (Phrase finding : comparison.findings()) {
            out.writeString(Language.ENGLISH.say(finding));
        }
        out.writeEndArray();
        PhraseJson.write(out, "group_findings_words", comparison.findings());
    }

    static GroupComparison read(JsonTree root) throws IOException {
        List<GroupComparison.Group> groups = new ArrayList<>();
        for (JsonTree item : root.objects("groups")) {
            Tally tally = new Tally(
                    item.text("group"),
                    item.whole("attempted"),
                    item.whole("accepted"),
                    item.whole("rejected"),
                    item.whole("unanswered"),
                    item.whole("delivered"),
                    item.whole("failed"),
                    item.whole("expired"),
                    item.whole("pending"));
            groups.add(new GroupComparison.Group(
                    tally, item.whole("answers"), item.whole("complaints"), item.whole("opt_outs")));
        }
        return groups.isEmpty()
                ? GroupComparison.NONE
                : new GroupComparison(
                        groups, PhraseJson.read(root, "group_findings_words", root.texts("group_findings")));
    }
}
