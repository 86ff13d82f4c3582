package dev.integrationhub.ingress.limit;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookPlacesTest {
    @Test
    void areAsManyAsThereAreAndNoMore() {
        WebhookPlaces places = new WebhookPlaces(2);
        places.take();
        places.take();

        assertThatThrownBy(places::take).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE);
            assertThat(problem.retryAfter()).isNotNull();
        });

        places.free();
        places.take();
    }
}
