package dev.integrationhub.server.postgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServerArchiveTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz",
        "Windows 11, amd64, /postgres-windows-x86_64.txz",
    })
    void isNamedAsTheBinariesArtifactNamesIt(String system, String architecture, String resource) {
        assertThat(ServerArchive.of(system, architecture).resource()).isEqualTo(resource);
    }

    @Test
    void saysWhatToDoWhereThereIsNone() {
        assertThatThrownBy(() -> new ServerArchive("/postgres-other.txz").open())
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("postgres-other.txz")
                .hasMessageContaining("HUB_DATABASE_URL");
    }
}
