package dev.integrationhub.command.handlersync.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** Real documents: npm packages, unpacked into the folder that {@code hub.test.openapi-packages} names. */
@EnabledIfSystemProperty(named = "hub.test.openapi-packages", matches = ".+")
class LargeDocumentsTest {
    private static final Path PACKAGES = Path.of(System.getProperty("hub.test.openapi-packages", "."));
    private static final Path GITHUB = PACKAGES.resolve("octokit-openapi/package/generated/api.github.com.json");
    private static final Path GITHUB_WEBHOOKS =
            PACKAGES.resolve("octokit-openapi-webhooks/package/generated/api.github.com.json");
    private static final Path CORNER_CASES = PACKAGES.resolve("readme-oas-examples/package");

    @Test
    void readsAThousandOperationsInBoundedTimeAndSize() throws IOException {
        byte[] document = Files.readAllBytes(GITHUB);
        Spec spec = Assertions.assertTimeout(Duration.ofSeconds(30), () -> SpecReader.read(document));

        assertThat(spec.operations()).hasSizeGreaterThan(1000);
        assertThat(contractBytes(spec)).isLessThan(2L * document.length);
        assertSameOperationsAsSwaggerParser(GITHUB, spec);
    }

    @Test
    void readsHundredsOfWebhooksInBoundedTimeAndSize() throws IOException {
        byte[] document = Files.readAllBytes(GITHUB_WEBHOOKS);
        Spec spec = Assertions.assertTimeout(Duration.ofSeconds(30), () -> SpecReader.read(document));

        assertThat(spec.operations()).hasSizeGreaterThan(200).allMatch(o -> o.kind() == SourceKind.WEBHOOK);
        assertThat(contractBytes(spec)).isLessThan(4L * document.length);
        assertThat(spec.operations())
                .allSatisfy(o -> assertThat(o.contract().toString()).doesNotContain("left out: "));
    }

    @Test
    void readsTheCornerCasesAsSwaggerParserDoes() throws IOException {
        List<Path> documents = cornerCases();
        assertThat(documents).hasSizeGreaterThan(50);
        for (Path document : documents) {
            assertSameOperationsAsSwaggerParser(document, SpecReader.read(Files.readAllBytes(document)));
        }
    }

    @Test
    void readsJsonAndYamlAlike() throws IOException {
        for (Path json : cornerCases()) {
            Path yaml = Path.of(json.toString().replace("/json/", "/yaml/").replaceFirst("json$", "yaml"));
            if (!yaml.equals(json) && Files.exists(yaml)) {
                assertThat(essence(yaml)).as(json.toString()).isEqualTo(essence(json));
            }
        }
    }

    /** The twins differ in prose and order. */
    private static Set<String> essence(Path document) throws IOException {
        return SpecReader.read(Files.readAllBytes(document)).operations().stream()
                .map(o -> o.path() + " " + o.operationId() + " " + o.defaultArgs())
                .collect(Collectors.toSet());
    }

    private static List<Path> cornerCases() throws IOException {
        try (Stream<Path> files = Files.walk(CORNER_CASES)) {
            return files.filter(f -> f.toString().matches(".*/[23]\\.[01]/.*\\.(json|yaml)"))
                    .sorted()
                    .toList();
        }
    }

    private static long contractBytes(Spec spec) {
        return spec.operations().stream()
                .mapToLong(o -> o.contractBytes().length)
                .sum();
    }

    /** Without resolving anything, swagger-parser does not look behind the reference of a path item. */
    private static void assertSameOperationsAsSwaggerParser(Path document, Spec spec) throws IOException {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        OpenAPI api = new OpenAPIParser()
                .readContents(Files.readString(document), null, options)
                .getOpenAPI();
        TreeSet<String> expected = new TreeSet<>();
        Set<String> behindReference = new TreeSet<>();
        if (api.getPaths() != null) {
            api.getPaths().forEach((path, item) -> {
                if (item.get$ref() != null) {
                    behindReference.add(path);
                }
            });
            api.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> expected.add(method + " " + path + " " + operation.getOperationId()
                            + " " + (operation.getSummary() == null ? item.getSummary() : operation.getSummary()))));
        }
        TreeSet<String> read = new TreeSet<>();
        spec.operations().stream()
                .filter(o -> o.kind() == SourceKind.PATH)
                .filter(o -> !behindReference.contains(o.path()))
                .forEach(o -> read.add(o.method().toUpperCase(Locale.ROOT) + " " + o.path() + " " + o.operationId()
                        + " " + o.summary()));
        assertThat(read).as(document.toString()).isEqualTo(expected);
    }
}
