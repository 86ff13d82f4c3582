package dev.integrationhub.platform.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Header fields in the order they are sent; names are compared without regard to case. */
public record Headers(List<Header> all) {
    public static final Headers NONE = new Headers(List.of());

    public Headers {
        all = List.copyOf(all);
    }

    /** The legal ones of these fields; a field that cannot be sent is left out. */
    public static Headers legalOf(Map<String, List<String>> fields) {
        List<Header> legal = new ArrayList<>();
        fields.forEach((name, values) -> values.stream()
                .filter(value -> Header.isLegal(name, value))
                .forEach(value -> legal.add(new Header(name, value))));
        return new Headers(legal);
    }

    /** The value of the first field of this name. */
    public Optional<String> first(String name) {
        return values(name).findFirst();
    }

    /** The values of all fields of this name. */
    public Stream<String> values(String name) {
        return all.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value);
    }

    /** These, with all fields of the name replaced by one. */
    public Headers with(String name, String value) {
        return new Headers(
                Stream.concat(without(name::equalsIgnoreCase).all.stream(), Stream.of(new Header(name, value)))
                        .toList());
    }

    /** These, less the ones whose lower-case name the predicate accepts. */
    public Headers without(Predicate<String> lowerCaseName) {
        return new Headers(all.stream()
                .filter(header -> !lowerCaseName.test(header.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    /** Values by name, names ordered and looked up without regard to case. */
    public Map<String, List<String>> toMap() {
        Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.forEach(header ->
                map.computeIfAbsent(header.name(), name -> new ArrayList<>()).add(header.value()));
        return map;
    }
}
