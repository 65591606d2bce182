package org.smppassay.scenario.binding;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.smppassay.GoldenFile;

/** docs/scenario-reference.md holds what the binder goes by: it is written from the same records. */
class ScenarioReferenceTest {
    @Test
    void theReferenceIsWhatTheBinderGoesBy() {
        GoldenFile.assertMatches(Path.of("docs/scenario-reference.md"), new ScenarioReference().render());
    }
}
