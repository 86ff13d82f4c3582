package dev.integrationhub.ingress.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.ingress.duplicate.ProviderIds;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Verifications;
import dev.integrationhub.ingress.test.WebhookRoutes;
import dev.integrationhub.platform.json.ExactJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Real payloads of GitHub: an npm package, unpacked into the folder that {@code hub.test.openapi-packages} names. */
@EnabledIfSystemProperty(named = "hub.test.openapi-packages", matches = ".+")
class OctokitPayloadsTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("hub.test.openapi-packages", "."))
            .resolve("octokit-webhooks-examples/package/api.github.com/index.json");

    @Test
    void takesEachByteForByte() throws IOException {
        int payloads = 0;
        for (JsonNode event : ExactJson.MAPPER.readTree(Files.readAllBytes(EXAMPLES))) {
            for (JsonNode example : event.path("examples")) {
                payloads++;
                takesAndKeeps(ExactJson.MAPPER.writeValueAsBytes(example), "delivery-" + payloads);
                takesAndKeeps(
                        ExactJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(example),
                        "indented-" + payloads);
            }
        }
        assertThat(payloads).isEqualTo(329);
    }

    private static void takesAndKeeps(byte[] payload, String delivery) {
        InboundRequest request = Inbound.with(Inbound.post(payload), "X-GitHub-Delivery", delivery);
        request = Inbound.with(request, "X-Hub-Signature-256", "sha256=" + Signer.hex("a secret", payload));
        Hub.with("a secret").takes(Verifications.of("github"), request, 1L);
        assertThat(new ProviderIds().of(WebhookRoutes.verifying(Verifications.of("github")), request))
                .isEqualTo(delivery);
        assertThat(Credentials.removedFrom(Verifications.of("github"), request)).isEqualTo(request);

        payload[payload.length / 2] ^= 1;
        Hub.with("a secret").refuses(Verifications.of("github"), request, Refusal.SIGNATURE_MISMATCH);
    }
}
