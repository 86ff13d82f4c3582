package dev.integrationhub.server.deploy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class NginxConfigurationTest {

    @Test
    void isAccepted(@TempDir Path folder) throws Exception {
        Nginx.assumeInstalled();

        assertThat(Nginx.test(folder, Map.of("command", 1, "query", 2, "ingress", 3)))
                .contains("test is successful");
    }

    @Test
    void leadsToTheServicesOfTheComposeFile() throws Exception {
        String compose = Files.readString(ProjectFiles.find("docker-compose.yml"));
        String upstreams = Files.readString(ProjectFiles.find("deploy/nginx/addresses/upstreams.conf"));

        for (String service : new String[] {"command-side", "query-side", "webhook-ingress"}) {
            assertThat(compose).contains("\n  " + service + ":\n");
            assertThat(upstreams).contains("server " + service + ":8080 resolve;");
        }
    }

    @Test
    void answersUnavailableWhenASideIsDown(@TempDir Path folder) throws Exception {
        Nginx.assumeInstalled();
        try (Nginx nginx = Nginx.start(folder, Map.of("command", 1, "query", 1, "ingress", 1))) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + nginx.port() + "/integrations"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("\"code\":\"unavailable\"");
        }
    }
}
