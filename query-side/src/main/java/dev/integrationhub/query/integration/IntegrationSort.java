package dev.integrationhub.query.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.web.InvalidParameter;

/**
 * The order of a list of integrations: members with {@code asc} or {@code desc} behind them, as in {@code name,desc,createdAt}.
 * The identifier decides between equals, so that pages never overlap.
 */
record IntegrationSort(List<Term> terms) {
    enum Member {
        name,
        createdAt,
        updatedAt,
        handlerCount,
        id
    }

    record Term(Member member, boolean ascending) {}

    /** @param parameters the values of {@code sort}, in their order */
    static IntegrationSort parse(@Nullable List<String> parameters) {
        List<Term> terms = new ArrayList<>();
        if (parameters != null) {
            for (String word : String.join(",", parameters).split(",", -1)) {
                add(word.strip(), terms);
            }
        }
        terms.add(new Term(Member.id, true));
        return new IntegrationSort(List.copyOf(terms));
    }

    private static void add(String word, List<Term> terms) {
        boolean descending = word.equals("desc");
        if (descending || word.equals("asc")) {
            if (terms.isEmpty()) {
                throw new InvalidParameter("sort", "A direction needs a member before it.");
            }
            Member member = terms.remove(terms.size() - 1).member();
            terms.add(new Term(member, !descending));
        } else {
            terms.add(new Term(member(word), true));
        }
    }

    private static Member member(String word) {
        for (Member member : Member.values()) {
            if (member != Member.id && member.name().equals(word)) {
                return member;
            }
        }
        throw new InvalidParameter(
                "sort", "Sorts by name, createdAt, updatedAt and handlerCount, each with ',asc' or ',desc' behind it.");
    }

    /** As the end of a JPQL query over {@code v}. */
    String toJpql() {
        return terms.stream()
                .map(term -> "v." + term.member() + (term.ascending() ? " asc" : " desc"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
