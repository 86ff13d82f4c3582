package dev.integrationhub.command.token;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class NewTokenBodyTest {
    private static NewTokenBody body(String json) {
        return JsonMapper.shared().readValue(json.replace('\'', '"'), NewTokenBody.class);
    }

    private static List<String> wrong(String json) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> body(json).valid());
        return problem == null
                ? List.of()
                : problem.violations().stream().map(Violation::pointer).toList();
    }

    @Test
    void namesScopesOneByOneOrAllOfAResource() {
        NewTokenBody.Valid valid = body("{'name':' ci ','scopes':['handlers:read','deliveries:*']}")
                .valid();

        assertThat(valid.name()).isEqualTo("ci");
        assertThat(valid.reach().scopes())
                .containsExactly(Set.of(Scope.HANDLERS_READ), Set.of(Scope.DELIVERIES_READ, Scope.DELIVERIES_WRITE));
        assertThat(valid.reach().integrationIds()).isNull();
        assertThat(valid.reach().cidrs()).isNull();
    }

    @Test
    void tellsNoExpiryFromOneThatIsLeftToTheHub() {
        String rest = "'name':'ci','scopes':['handlers:read']";

        assertThat(body("{" + rest + "}").valid().expiry().said()).isFalse();
        assertThat(body("{" + rest + ",'expiresAt':null}").valid().expiry()).isEqualTo(new RequestedExpiry(true, null));
        assertThat(body("{" + rest + ",'expiresAt':'2027-01-31T12:00:00.1234567Z'}")
                        .valid()
                        .expiry()
                        .at())
                .hasToString("2027-01-31T12:00:00.123Z");
    }

    @Test
    void saysEverythingThatIsWrong() {
        assertThat(wrong("{}")).containsExactly("/name", "/scopes");
        assertThat(wrong("{'name':'','scopes':[],'integrationIds':[],'cidrs':[]}"))
                .containsExactly("/name", "/scopes", "/integrationIds", "/cidrs");
        assertThat(wrong("{'name':'ci','scopes':['handlers:read',null],'integrationIds':['1'],'cidrs':['all'],"
                        + "'expiresAt':1}"))
                .containsExactly("/scopes/1", "/integrationIds/0", "/cidrs/0", "/expiresAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handlers", "*", "*:*", "handlers:fly", "public", "signed-in", "Handlers:read", ""})
    void refusesAScopeThatIsNone(String scope) {
        assertThat(wrong("{'name':'ci','scopes':['" + scope + "']}")).containsExactly("/scopes/0");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7/32,true",
        "2001:db8::/32,true",
        "192.0.2.7,false",
        "192.0.2.0/33,false",
        "example.com/8,false",
        "192.0.2.0/-1,false"
    })
    void takesNetworksOnly(String cidr, boolean right) {
        assertThat(wrong("{'name':'ci','scopes':['handlers:read'],'cidrs':['" + cidr + "']}"))
                .hasSize(right ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-01-31", "+12027-01-31T12:00:00Z"})
    void refusesAMomentThatIsNone(String expiresAt) {
        assertThat(wrong("{'name':'ci','scopes':['handlers:read'],'expiresAt':'" + expiresAt + "'}"))
                .containsExactly("/expiresAt");
    }

    @Test
    void neverHasMoreThanAHundredOfAnything() {
        String ids = ("'" + UUID.randomUUID() + "',").repeat(101);

        assertThat(wrong("{'name':'ci','scopes':['handlers:read'],'integrationIds':["
                        + ids.substring(0, ids.length() - 1) + "]}"))
                .containsExactly("/integrationIds");
    }
}
