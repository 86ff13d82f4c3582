package dev.integrationhub.query.audit.index;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.query.audit.StoredChange;

import static org.assertj.core.api.Assertions.assertThat;

class AccessChangesTest {
    private static final String ALL = """
            {"scope":"secrets:read","endpoint":"GET /x","means":"password","total":12,"count":3,"userId":null}""";

    @ParameterizedTest
    @CsvSource({
        "access.denied, /scope /endpoint /count",
        "access.login-failed, /means /count",
        "access.logged-in, /means",
        "replay.started, /total",
        "access.logged-out, ''"
    })
    void whatChangedNothingSaysWhatWasAskedFor(String event, String told) {
        List<StoredChange> changes = AccessChanges.of(event, JsonMapper.shared().readTree(ALL));

        assertThat(String.join(" ", changes.stream().map(StoredChange::path).toList()))
                .isEqualTo(told);
        assertThat(changes).allMatch(change -> change.before() == null && change.after() != null);
    }
}
