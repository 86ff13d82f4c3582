package dev.integrationhub.query.adminui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

class AdminPageTest {
    @Test
    void saysWhatIsMissingWhereNoApplicationWasBuilt() throws IOException {
        ResponseEntity<Resource> answer = new AdminPage(new ClassPathResource("nothing/index.html")).answer();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(Objects.requireNonNull(answer.getBody()).getContentAsString(StandardCharsets.UTF_8))
                .contains("Node.js", "-Dhub.admin-ui.skip", "/docs")
                .doesNotContain("%nonce%");
    }
}
