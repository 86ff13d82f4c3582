package dev.integrationhub.platform.headers;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityHeadersTest {
    private final SecurityHeaders headers = new SecurityHeaders();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void tellsBrowsersToStayOnTlsIfTheyCameByIt() {
        request.setSecure(true);

        headers.writeHeaders(request, response);

        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void promisesNothingOfTlsWithoutIt() {
        headers.writeHeaders(request, response);

        assertThat(response.containsHeader("Strict-Transport-Security")).isFalse();
    }

    @Test
    void leavesAPolicyThatIsThereAlready() {
        response.setHeader("Content-Security-Policy", "default-src 'self'");

        headers.writeHeaders(request, response);

        assertThat(response.getHeaders("Content-Security-Policy")).containsExactly("default-src 'self'");
    }
}
