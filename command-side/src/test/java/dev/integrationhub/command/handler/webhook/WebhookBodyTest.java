package dev.integrationhub.command.handler.webhook;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookSettings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class WebhookBodyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'scheme':'none'}",
                "{'scheme':'none','allowedAddresses':['192.0.2.1'],'challenge':{'type':'meta','secretKey':'T'}}",
                "{'scheme':'standard-webhooks','secretKey':'S','toleranceSeconds':86400}",
                "{'scheme':'svix','secretKey':'S','toleranceSeconds':1}",
                "{'scheme':'stripe','secretKey':'S','toleranceSeconds':60}",
                "{'scheme':'slack','secretKey':'S','toleranceSeconds':60}",
                "{'scheme':'elevenlabs','secretKey':'S','toleranceSeconds':60}",
                "{'scheme':'github','secretKey':'S','allowedAddresses':['192.0.2.0/24','2001:db8::/32','2001:db8::1']}",
                "{'scheme':'shopify','secretKey':'S'}",
                "{'scheme':'telegram','secretKey':'S'}",
                "{'scheme':'hmac','secretKey':'S','header':'X-Signature','algorithm':'sha-1','encoding':'hex'}",
                "{'scheme':'hmac','secretKey':'S','header':'Authorization','algorithm':'sha-256','encoding':'hex','prefix':'HMAC '}",
                "{'scheme':'hmac','secretKey':'S','header':'X-S','algorithm':'sha-512','encoding':'base64','prefix':'v1=',"
                        + "'timestampHeader':'X-T','toleranceSeconds':60}",
                "{'scheme':'hmac','secretKey':'S','header':'X-S','algorithm':'sha-256','encoding':'hex',"
                        + "'timestampHeader':'X-T','template':'{method}\\n{path}\\n{timestamp}\\n{body.sha256}'}",
                "{'scheme':'basic','secretKey':'S','username':'sender'}",
                "{'scheme':'api-key','secretKey':'S','header':'X-Api-Key'}",
                "{'scheme':'api-key','secretKey':'S','queryParameter':'key'}",
                "{'scheme':'api-key','secretKey':'S','header':'Authorization','prefix':'Bearer '}",
                "{'scheme':'jwt','jwksUrl':'https://issuer.example/keys'}",
                "{'scheme':'jwt','jwksUrl':'http://10.0.0.1:8080/keys','issuer':'i','audience':'a','header':'X-Token'}",
                "{'scheme':'ip-allowlist','allowedAddresses':['192.0.2.1']}"
            })
    void takesWhatASchemeNeeds(String verification) {
        assertThat(violations("{'verification':" + verification + "}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|/scheme required",
                "{'scheme':'HMAC'}|/scheme unknown",
                "{'scheme':'github'}|/secretKey required",
                "{'scheme':'github','secretKey':''}|/secretKey length",
                "{'scheme':'github','secretKey':'a\\u0000b'}|/secretKey forbidden-character",
                "{'scheme':'github','secretKey':'S','toleranceSeconds':60}|/toleranceSeconds not-allowed",
                "{'scheme':'shopify','secretKey':'S','toleranceSeconds':60}|/toleranceSeconds not-allowed",
                "{'scheme':'telegram','secretKey':'S','toleranceSeconds':60}|/toleranceSeconds not-allowed",
                "{'scheme':'stripe','secretKey':'S','toleranceSeconds':0}|/toleranceSeconds range",
                "{'scheme':'stripe','secretKey':'S','toleranceSeconds':86401}|/toleranceSeconds range",
                "{'scheme':'stripe','secretKey':'S','header':'X-A'}|/header not-allowed",
                "{'scheme':'none','secretKey':'S'}|/secretKey not-allowed",
                "{'scheme':'hmac'}|/secretKey required,/header required,/algorithm required,/encoding required",
                "{'scheme':'hmac','secretKey':'S','header':'X S','algorithm':'md5','encoding':'HEX'}"
                        + "|/header header-name,/algorithm unknown,/encoding unknown",
                "{'scheme':'hmac','secretKey':'S','header':'Transfer-Encoding','algorithm':'sha-1','encoding':'hex'}"
                        + "|/header header-not-allowed",
                "{'scheme':'hmac','secretKey':'S','header':'Host','algorithm':'sha-1','encoding':'hex'}"
                        + "|/header header-not-allowed",
                "{'scheme':'hmac','secretKey':'S','header':'content-length','algorithm':'sha-1','encoding':'hex'}"
                        + "|/header header-not-allowed",
                "{'scheme':'hmac','secretKey':'S','header':'connection','algorithm':'sha-1','encoding':'hex'}"
                        + "|/header header-not-allowed",
                "{'scheme':'hmac','secretKey':'S','header':'X','algorithm':'sha-1','encoding':'hex','timestampHeader':'HOST'}"
                        + "|/timestampHeader header-not-allowed",
                "{'scheme':'hmac','secretKey':'S','header':'X-Sig','algorithm':'sha-1','encoding':'hex','timestampHeader':'x-sig'}"
                        + "|/timestampHeader repeated",
                "{'scheme':'hmac','secretKey':'S','header':'X','algorithm':'sha-1','encoding':'hex','prefix':'\\n'}"
                        + "|/prefix not-text",
                "{'scheme':'hmac','secretKey':'S','header':'X','algorithm':'sha-1','encoding':'hex','toleranceSeconds':9}"
                        + "|/toleranceSeconds not-allowed",
                "{'scheme':'hmac','secretKey':'S','header':'X','algorithm':'sha-1','encoding':'hex','template':'{path}'}"
                        + "|/template body-missing",
                "{'scheme':'hmac','secretKey':'S','header':'X','algorithm':'sha-1','encoding':'hex','template':'{body}{id}'}"
                        + "|/template unknown-placeholder",
                "{'scheme':'hmac','secretKey':'S','header':'X','algorithm':'sha-1','encoding':'hex','template':'{body}{'}"
                        + "|/template unknown-placeholder",
                "{'scheme':'hmac','secretKey':'S','header':'X','algorithm':'sha-1','encoding':'hex',"
                        + "'template':'{timestamp}{body}'}|/timestampHeader required",
                "{'scheme':'hmac','secretKey':'S','header':'X','algorithm':'sha-1','encoding':'hex','template':'{body}',"
                        + "'timestampHeader':'X-T'}|/template timestamp-missing",
                "{'scheme':'basic','secretKey':'S'}|/username required",
                "{'scheme':'basic','secretKey':'S','username':'a:b'}|/username pattern",
                "{'scheme':'basic','secretKey':'S','username':'a\\tb'}|/username not-text",
                "{'scheme':'api-key','secretKey':'S'}|/header required",
                "{'scheme':'api-key','secretKey':'S','header':'X','queryParameter':'k'}|/queryParameter not-allowed",
                "{'scheme':'api-key','secretKey':'S','queryParameter':'k','prefix':'Bearer '}|/prefix not-allowed",
                "{'scheme':'hmac','secretKey':'S','header':'X','algorithm':'sha-1','encoding':'hex',"
                        + "'template':'{body.sha256}','challenge':{'type':'x','secretKey':'S'}}|/template body-missing",
                "{'scheme':'none','allowedAddresses':['192.0.2.1.','192.0.2.0/024','\uff11.2.3.4','1:2','[::1]','fe80::1%1']}"
                        + "|/allowedAddresses/0 unknown,/allowedAddresses/1 unknown,/allowedAddresses/2 unknown,"
                        + "/allowedAddresses/3 unknown,/allowedAddresses/4 unknown,/allowedAddresses/5 unknown",
                "{'scheme':'jwt'}|/jwksUrl required",
                "{'scheme':'jwt','secretKey':'S','jwksUrl':'https://a.example'}|/secretKey not-allowed",
                "{'scheme':'jwt','jwksUrl':'/keys'}|/jwksUrl invalid-url",
                "{'scheme':'jwt','jwksUrl':'ftp://a.example/keys'}|/jwksUrl invalid-url",
                "{'scheme':'jwt','jwksUrl':'https://a b'}|/jwksUrl invalid-url",
                "{'scheme':'jwt','jwksUrl':'https://me:secret@a.example'}|/jwksUrl invalid-url",
                "{'scheme':'ip-allowlist'}|/allowedAddresses required",
                "{'scheme':'ip-allowlist','allowedAddresses':[]}|/allowedAddresses length",
                "{'scheme':'none','allowedAddresses':['192.0.2.0/33',null,'localhost','1.2.3']}"
                        + "|/allowedAddresses/0 unknown,/allowedAddresses/1 unknown,/allowedAddresses/2 unknown,"
                        + "/allowedAddresses/3 unknown",
                "{'scheme':'none','challenge':{}}|/challenge/type required,/challenge/secretKey required",
                "{'scheme':'none','challenge':{'type':'slack','secretKey':' '}}"
                        + "|/challenge/type unknown,/challenge/secretKey length"
            })
    void refusesWhatASchemeCannotDoWith(String verification, String expected) {
        String prefixed = Stream.of(expected.split(",", -1))
                .map(one -> "/verification" + one)
                .collect(joining(","));
        assertThat(violations("{'verification':" + verification + "}"))
                .containsExactlyInAnyOrder(prefixed.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'webhookMethods':[]}|/webhookMethods length",
                "{'webhookMethods':['post','HEAD',null,'GET','GET']}|/webhookMethods/0 unknown-method,"
                        + "/webhookMethods/1 unknown-method,/webhookMethods/2 unknown-method,/webhookMethods/4 repeated",
                "{'responseMode':'later'}|/responseMode unknown",
                "{'response':{}}|/response/status required",
                "{'response':{'status':302}}|/response/status range",
                "{'response':{'status':204,'body':'x'}}|/response/body not-allowed",
                "{'response':{'status':200,'body':'\\u0000'}}|/response/body not-text",
                "{'response':{'status':200,'headers':{'Set-Cookie':'a','content-length':'1','Hub-A':'b','X A':'c',"
                        + "'X-B':'\\n','X-C':null,'Te':'d','x-d':'e','X-D':'e'}}}"
                        + "|/response/headers/Set-Cookie header-not-allowed,/response/headers/content-length header-not-allowed,"
                        + "/response/headers/Hub-A header-not-allowed,/response/headers/X A header,/response/headers/X-B header,"
                        + "/response/headers/X-C header,/response/headers/Te header-not-allowed,/response/headers/X-D repeated",
                "{'limits':{'bodyBytes':0,'requestsPerSecond':100001}}|/limits/bodyBytes range,/limits/requestsPerSecond range",
                "{'limits':{'bodyBytes':26214401}}|/limits/bodyBytes range",
                "{'deduplication':{}}|/deduplication/by required",
                "{'deduplication':{'by':'digest'}}|/deduplication/by unknown",
                "{'deduplication':{'by':'header'}}|/deduplication/header required",
                "{'deduplication':{'by':'pointer','header':'X-Id'}}|/deduplication/pointer required,"
                        + "/deduplication/header not-allowed",
                "{'deduplication':{'by':'header','header':'Cookie'}}|/deduplication/header header-not-allowed",
                "{'deduplication':{'by':'header','header':'X-a'},'verification':{'scheme':'api-key','secretKey':'S',"
                        + "'header':'x-A'}}|/deduplication/header header-not-allowed",
                "{'deduplication':{'by':'pointer','pointer':'id'}}|/deduplication/pointer pattern",
                "{'deduplication':{'by':'pointer','pointer':'/a~2'}}|/deduplication/pointer pattern"
            })
    void refusesWhatCannotBeDone(String body, String expected) {
        assertThat(violations(body)).containsExactlyInAnyOrder(expected.split(",", -1));
    }

    @Test
    void takesAllThatCanBeDone() {
        assertThat(violations("{'webhookMethods':['POST','PUT','PATCH','GET','DELETE'],'responseMode':'sync',"
                        + "'response':{'status':299,'headers':{'Content-Type':'text/plain'},'body':'ok'},"
                        + "'limits':{'bodyBytes':26214400,'requestsPerSecond':100000},"
                        + "'deduplication':{'by':'pointer','pointer':'/a~1b/~0/0'}}"))
                .isEmpty();
    }

    @Test
    void refusesTooMuch() {
        String headers =
                IntStream.range(0, 21).mapToObj(n -> "'X-" + n + "':'v'").collect(joining(",", "{", "}"));
        String addresses = "'192.0.2.1',".repeat(100) + "'192.0.2.1'";

        assertThat(violations("{'response':{'status':200,'headers':" + headers + "}}"))
                .containsExactly("/response/headers length");
        assertThat(violations("{'response':{'status':200,'headers':{'X':'" + "v".repeat(4096) + "'}}}"))
                .containsExactly("/response/headers length");
        assertThat(violations("{'response':{'status':200,'body':'" + "v".repeat(65_537) + "'}}"))
                .containsExactly("/response/body length");
        assertThat(violations("{'verification':{'scheme':'none','allowedAddresses':[" + addresses + "]}}"))
                .containsExactly("/verification/allowedAddresses length");
    }

    @Test
    void storesWhatIsLeftOutAsLeftOut() {
        assertThat(read("{}")).isEqualTo(WebhookSettings.USUAL);
        assertThat(read("{'limits':{}}").limits()).isNull();
        assertThat(Objects.requireNonNull(
                                read("{'response':{'status':200,'headers':{}}}").response())
                        .headers())
                .isNull();
    }

    @Test
    void storesKeysAsTheSecretsHaveThem() {
        Verification read = Objects.requireNonNull(
                read("{'verification':{'scheme':'github','secretKey':' K\u00e9y','challenge':{'type':'x','secretKey':'T '}}}")
                        .verification());

        assertThat(read.secretKeys()).containsExactly("K\u00e9y", "T");
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheMembersOfEveryScheme(VerificationScheme scheme) {
        SchemeMembers members = SchemeMembers.of(scheme);

        assertThat(members.optional()).contains(VerificationMember.ALLOWED_ADDRESSES);
        assertThat(members.needed().isEmpty()).isEqualTo(scheme == VerificationScheme.NONE);
    }

    private static WebhookSettings read(String json) {
        Violations violations = new Violations();
        WebhookSettings read = JsonMapper.shared()
                .readValue(json.replace('\'', '"'), WebhookBody.class)
                .read(violations);
        violations.throwIfAny();
        return read;
    }

    private static List<String> violations(String json) {
        try {
            read(json);
            return List.of();
        } catch (ProblemException problem) {
            return problem.violations().stream()
                    .map(violation -> violation.pointer() + " " + violation.code())
                    .toList();
        }
    }
}
