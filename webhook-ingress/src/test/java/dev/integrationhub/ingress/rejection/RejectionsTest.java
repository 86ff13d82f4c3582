package dev.integrationhub.ingress.rejection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.resource.HeaderResource;
import dev.integrationhub.api.delivery.resource.RejectionResource;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.verify.Refusal;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.test.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RejectionsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final RejectionRows ROWS =
            new RejectionRows(new JdbcTemplate(TestDatabase.dataSource(TestDatabase.createMigrated())));

    private final Rejections rejections = new Rejections(ROWS, CLOCK);
    private final UUID integrationId = UUID.randomUUID();

    @Test
    void keepsWhatCameLessTheCredentials() {
        Route route = route("orders");
        rejections.note(route, request("b\u00e9".getBytes(UTF_8)), Refusal.SIGNATURE_MISMATCH);
        rejections.write();

        assertThat(all()).singleElement().satisfies(kept -> {
            assertThat(kept.handlerId()).isEqualTo(route.handlerId());
            assertThat(kept.handlerName()).isEqualTo("orders");
            assertThat(kept.rejectedAt()).isEqualTo(NOW);
            assertThat(kept.reason()).isEqualTo("signature-mismatch");
            assertThat(kept.method()).isEqualTo("POST");
            assertThat(kept.address()).isEqualTo("192.0.2.9");
            assertThat(kept.headers())
                    .containsExactly(new HeaderResource("X-Tag", "a"), new HeaderResource("Authorization", null));
            assertThat(kept.bodyExcerpt()).isEqualTo("b\u00e9");
            assertThat(kept.bodySize()).isEqualTo(3);
            assertThat(kept.suppressed()).isZero();
        });
    }

    @Test
    void keepsTheBeginningOfALargeBody() {
        rejections.note(route("a"), request(new byte[1 << 20]), Refusal.BODY_TOO_LARGE);
        rejections.write();

        assertThat(all()).singleElement().satisfies(kept -> {
            assertThat(kept.bodyExcerpt()).hasSize(4096);
            assertThat(kept.bodySize()).isEqualTo(1 << 20);
        });
    }

    @Test
    void countsWhatItDoesNotKeep() {
        Route route = route("a");
        for (int i = 0; i < 25; i++) {
            rejections.note(route, request(new byte[0]), Refusal.SIGNATURE_MISSING);
        }
        rejections.write();

        assertThat(all()).hasSize(10);
        assertThat(all().get(0).suppressed()).isEqualTo(15);
    }

    @Test
    void keepsTheNewestThousandOfAnIntegration() {
        for (int i = 0; i < 1030; i++) {
            rejections.note(route("h" + i), request(new byte[0]), Refusal.SIGNATURE_MISSING);
            if (i % 500 == 499) {
                rejections.write();
            }
        }
        rejections.write();

        List<RejectionResource> kept = ROWS.find(integrationId, new RejectionQuery(null, null, 2000, null));
        assertThat(kept).hasSize(1000);
        assertThat(kept.get(0).handlerName()).isEqualTo("h1029");
        assertThat(kept.get(999).handlerName()).isEqualTo("h30");
    }

    @Test
    void findsByHandlerAndReasonAndPage() {
        Route one = route("one");
        Route two = route("two");
        for (int i = 0; i < 4; i++) {
            rejections.note(i % 2 == 0 ? one : two, request(new byte[i]), Refusal.SIGNATURE_MISSING);
        }
        rejections.note(one, request(new byte[4]), Refusal.RATE_LIMITED);
        rejections.write();

        assertThat(find("one", null, null)).containsExactly(4L, 2L, 0L);
        assertThat(find(two.handlerId().toString(), null, null)).containsExactly(3L, 1L);
        assertThat(find("one", "signature-missing", null)).containsExactly(2L, 0L);
        List<RejectionResource> all = all();
        assertThat(find(null, null, all.get(1).id())).containsExactly(2L, 1L, 0L);
    }

    @Test
    void forgetsAfterAWeek() {
        rejections.note(route("a"), request(new byte[0]), Refusal.RATE_LIMITED);
        rejections.write();

        new OldRejections(ROWS, Clock.offset(CLOCK, Duration.ofDays(6))).keepUp();
        assertThat(all()).hasSize(1);

        new OldRejections(ROWS, Clock.offset(CLOCK, Duration.ofDays(8))).keepUp();
        assertThat(all()).isEmpty();
    }

    @Test
    void neitherFailsNorWaitsWithoutADatabase() {
        Rejections nowhere = new Rejections(
                new RejectionRows(new JdbcTemplate(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none"))),
                CLOCK);
        long begin = System.nanoTime();
        for (int i = 0; i < 5000; i++) {
            nowhere.note(route("h"), request(new byte[0]), Refusal.RATE_LIMITED);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        nowhere.write();
    }

    private Route route(String name) {
        return new Route(
                UUID.randomUUID(),
                integrationId,
                "shop",
                name,
                "POST",
                null,
                "{}",
                WebhookSettings.USUAL,
                false,
                DeliverySettings.USUAL,
                true);
    }

    private static InboundRequest request(byte[] body) {
        return new InboundRequest(
                "POST",
                "/webhook/a",
                "key=hidden",
                new Headers(List.of(new Header("X-Tag", "a"), new Header("Authorization", "Bearer hidden"))),
                "192.0.2.9",
                body);
    }

    private List<RejectionResource> all() {
        return ROWS.find(integrationId, new RejectionQuery(null, null, 200, null));
    }

    /** The sizes of the bodies, by which the test knows them. */
    private List<Long> find(@Nullable String handler, @Nullable String reason, @Nullable UUID below) {
        return ROWS.find(integrationId, new RejectionQuery(handler, reason, 200, below)).stream()
                .map(RejectionResource::bodySize)
                .toList();
    }
}
